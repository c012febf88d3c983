import type { PhoneStore } from './phone-store.ts';
import { unsent, type QueuedCommand, type QueueItem } from '#platform/offline';

interface QueueFile {
  readonly person: string;
  readonly commands: readonly QueuedCommand[];
}

/** What never left, as a file: another phone of the same person can send it. */
export function writeQueueFile(person: string | undefined, queue: readonly QueueItem[]): string {
  return JSON.stringify({ person, commands: unsent(queue).map(({ command }) => command) }, undefined, 1);
}

export type Taken = 'taken' | 'unreadable' | 'other-person';

/** Puts the commands of such a file into a queue: those it knows already stay as they are. */
export async function takeQueueFile(
  store: PhoneStore | undefined,
  text: string,
  { holder, queue }: { readonly holder?: { readonly person: string }; readonly queue: readonly QueueItem[] },
): Promise<Taken> {
  const file = readQueueFile(text);
  if (file === undefined) return 'unreadable';
  if (file.person !== holder?.person) return 'other-person';
  const known = new Set(queue.map(({ command }) => command.id));
  for (const command of file.commands) if (!known.has(command.id)) await store?.put('queue', { command });
  return 'taken';
}

/** A file as it was written here, or nothing: whatever else a person chose. */
function readQueueFile(text: string): QueueFile | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isQueueFile(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isQueueFile(value: unknown): value is QueueFile {
  if (typeof value !== 'object' || value === null) return false;
  if (!('person' in value) || !('commands' in value) || !Array.isArray(value.commands)) return false;
  return value.commands.every(isCommand);
}

function isCommand(value: unknown): boolean {
  const needed = ['id', 'name', 'input', 'madeAt', 'device', 'sequence', 'mandate', 'lineage', 'shape'];
  return typeof value === 'object' && value !== null && needed.every((key) => key in value);
}
