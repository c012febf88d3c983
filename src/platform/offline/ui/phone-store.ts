import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { QueuedCommand, QueueItem, Receipt } from '#platform/offline';
import { forgettable, nextSequence, withReceipts } from '#platform/offline';

/** A record of the caseload as it lies on the phone. */
export interface StoredRecord {
  readonly key: string;
  readonly tag: string;
  readonly kind: string;
  readonly value: unknown;
  readonly day?: string;
  /** Who else still has it on a phone. */
  readonly with?: string;
}

/** A photo or a voice note. Its bytes leave the phone once the server has them; the thumbnail stays. */
export interface StoredFile {
  readonly file: string;
  readonly organisation: string;
  /** The record it was taken for. */
  readonly record: string;
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly blob?: Blob;
  readonly thumbnail?: Blob;
  /** Why the server did not take it. */
  readonly refused?: string;
}

/** What is being written, at every letter, until it is kept as a command. */
export interface Draft {
  readonly key: string;
  readonly value: unknown;
}

/** What the phone knows of itself, for one person. */
export interface Self {
  readonly device: string;
  readonly last: number;
  readonly mandate: string;
  readonly aheadMs: number;
  readonly takenAt?: string;
}

interface Tables extends DBSchema {
  queue: { key: string; value: QueueItem };
  records: { key: string; value: StoredRecord; indexes: { kind: string; day: string } };
  files: { key: string; value: StoredFile };
  drafts: { key: string; value: Draft };
  self: { key: string; value: Self };
}

export type PhoneStore = IDBPDatabase<Tables>;

/** Grows when the stores change. A queue is never rewritten by that: what it holds is read as it is. */
const VERSION = 1;
const SELF = 'self';

/** The store of one person on this phone. Two people have two, and neither opens the other's. */
export function openStore(person: string): Promise<PhoneStore> {
  return openDB<Tables>(storeName(person), VERSION, {
    upgrade(db) {
      db.createObjectStore('queue', { keyPath: 'command.id' });
      const records = db.createObjectStore('records', { keyPath: 'key' });
      records.createIndex('kind', 'kind');
      records.createIndex('day', 'day');
      db.createObjectStore('files', { keyPath: 'file' });
      db.createObjectStore('drafts', { keyPath: 'key' });
      db.createObjectStore('self');
    },
    blocking: (_current, _next, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

export function storeName(person: string): string {
  return `twiza-field-${person}`;
}

export async function readSelf(store: PhoneStore): Promise<Self | undefined> {
  return store.get('self', SELF);
}

export async function saveSelf(store: PhoneStore, change: Partial<Self>): Promise<void> {
  const tx = store.transaction('self', 'readwrite');
  const old = await tx.store.get(SELF);
  const fresh = { device: '', last: 0, mandate: '', aheadMs: 0 };
  await tx.store.put({ ...fresh, ...old, ...change }, SELF);
  await tx.done;
}

/**
 * Queues a command under the next number, and drops the draft it was made of, as one: a tab killed in between
 * has done both or neither, and two tabs never draw one number.
 */
export async function enqueue(
  store: PhoneStore,
  made: Omit<QueuedCommand, 'sequence' | 'device' | 'mandate'>,
  draft?: string,
): Promise<void> {
  const tx = store.transaction(['queue', 'self', 'drafts'], 'readwrite');
  const self = await tx.objectStore('self').get(SELF);
  if (self === undefined) throw new Error('nobody works on this phone');
  const sequence = nextSequence([], self.last);
  const command = { ...made, sequence, device: self.device, mandate: self.mandate };
  await tx.objectStore('queue').put({ command });
  await tx.objectStore('self').put({ ...self, last: sequence }, SELF);
  if (draft !== undefined) await tx.objectStore('drafts').delete(draft);
  await tx.done;
}

/** Writes what the server said into the queue, and forgets what was received long enough ago. */
export async function learn(
  store: PhoneStore,
  receipts: readonly Receipt[],
  at: { readonly now: Date; readonly forgetBefore: Date },
): Promise<void> {
  const tx = store.transaction('queue', 'readwrite');
  const items = withReceipts(await tx.store.getAll(), receipts, at.now.toISOString());
  const old = new Set(forgettable(items, at.forgetBefore).map(({ command }) => command.id));
  for (const item of items) {
    if (old.has(item.command.id)) await tx.store.delete(item.command.id);
    else if (item.receipt !== undefined) await tx.store.put(item);
  }
  await tx.done;
}
