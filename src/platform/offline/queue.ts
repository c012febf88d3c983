import type { QueuedCommand } from './queued-command.ts';
import { isSettled, type QueueItem, type Receipt } from './receipt.ts';

/** How many commands travel together, and about how much text. */
export const BATCH = { commands: 25, characters: 400_000 } as const;

/** What a phone tells the server: what it has to give, and what it wants to know again. */
export interface Departure {
  readonly commands: readonly QueuedCommand[];
  /** Commands the server keeps without having decided: the phone asks what became of them. */
  readonly asking: readonly string[];
}

/** The number of the next command of a device: never one that was used. */
export function nextSequence(items: readonly QueueItem[], last: number): number {
  return items.reduce((highest, { command }) => Math.max(highest, command.sequence), last) + 1;
}

/**
 * What travels next, in the order it was made. A command without a receipt travels until it gets one: a lost
 * answer makes it travel twice, and its id makes that harmless.
 */
export function nextDeparture(items: readonly QueueItem[]): Departure {
  const inOrder = items.toSorted((one, other) => one.command.sequence - other.command.sequence);
  const commands: QueuedCommand[] = [];
  let characters = 0;
  for (const { command, receipt } of inOrder) {
    if (receipt !== undefined) continue;
    characters += JSON.stringify(command).length;
    const isFull = commands.length === BATCH.commands || characters > BATCH.characters;
    if (isFull && commands.length > 0) break;
    commands.push(command);
  }
  const open = inOrder.filter((item) => item.receipt !== undefined && !isSettled(item));
  return { commands, asking: open.map(({ command }) => command.id) };
}

/**
 * The queue once the server answered. A settled command stays settled, whatever arrives late. The photo in
 * one leaves the phone with its answer: one that was not taken is taken anew.
 */
export function withReceipts(
  items: readonly QueueItem[],
  receipts: readonly Receipt[],
  learnedAt: string,
): QueueItem[] {
  const known = new Map(receipts.map((receipt) => [receipt.id, receipt]));
  return items.map((item) => {
    const receipt = known.get(item.command.id);
    if (receipt === undefined || isSettled(item)) return item;
    const isSame = item.receipt?.outcome === receipt.outcome;
    const command = receipt.outcome === 'held' ? item.command : withoutPhoto(item.command);
    return { ...item, command, receipt, learnedAt: isSame ? item.learnedAt : learnedAt };
  });
}

/** What the phone may forget: settled for a while, so that the person has seen it. */
export function forgettable(items: readonly QueueItem[], before: Date): QueueItem[] {
  return items.filter((item) => isSettled(item) && Date.parse(item.learnedAt ?? '') < before.getTime());
}

/** What would be lost if the phone were lost now. */
export function unsent(items: readonly QueueItem[]): QueueItem[] {
  return items.filter(({ receipt }) => receipt === undefined);
}

function withoutPhoto({ input: { photo: _, ...input }, ...command }: QueuedCommand): QueuedCommand {
  return { ...command, input };
}
