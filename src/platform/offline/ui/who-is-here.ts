import { deleteDB, openDB, type DBSchema } from 'idb';
import { isSettled, type QueueItem } from '#platform/offline';
import { openStore, storeName } from './phone-store.ts';

/** Whose phone this is just now. */
export interface Holder {
  readonly person: string;
  readonly name: string;
}

interface Tables extends DBSchema {
  holder: { key: string; value: Holder };
}

const NAME = 'twiza-field';
const CURRENT = 'current';

async function open() {
  return openDB<Tables>(NAME, 1, { upgrade: (db) => void db.createObjectStore('holder') });
}

/** Who last worked here, unless somebody entered or left since: then the server has to say it. */
export async function currentHolder(): Promise<Holder | undefined> {
  const db = await open();
  const holder = await db.get('holder', CURRENT);
  db.close();
  return holder;
}

export async function setHolder(holder: Holder | undefined): Promise<void> {
  const db = await open();
  if (holder === undefined) await db.delete('holder', CURRENT);
  else await db.put('holder', holder, CURRENT);
  db.close();
}

/** How much of somebody's work lies here and nowhere else. */
export async function onlyHere(person: string): Promise<number> {
  const store = await openStore(person);
  const queue = await store.getAll('queue');
  const files = await store.getAll('files');
  const drafts = await store.count('drafts');
  store.close();
  return queue.filter(isOnlyHere).length + files.filter(({ blob }) => blob !== undefined).length + drafts;
}

/** Takes everything of somebody off this phone. */
export async function wipe(person: string): Promise<void> {
  await deleteDB(storeName(person));
  await setHolder(undefined);
}

/** What the server keeps, decided or not, is safe there; what it refused is still to be put right here. */
function isOnlyHere(item: QueueItem): boolean {
  return item.receipt === undefined || (item.receipt.outcome === 'refused' && !isSettled(item));
}
