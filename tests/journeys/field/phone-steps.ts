import { equal } from 'node:assert/strict';
import type { Page } from 'playwright-core';

interface Queued {
  readonly command: { readonly name: string };
  readonly receipt?: { readonly outcome: string; readonly code?: string };
}

/** What lies in the queue of the phone, as the store has it. */
export async function queueOf(
  page: Page,
): Promise<readonly { name: string; outcome?: string; code?: string }[]> {
  const items = await rowsOf<Queued>(page, 'queue');
  return items.map(({ command, receipt }) => ({ name: command.name, ...receipt }));
}

/** Waits until so many commands lie in the queue: a page that goes away at once takes what it still writes. */
export async function keptOnPhone(page: Page, count: number): Promise<Awaited<ReturnType<typeof queueOf>>> {
  let seen = await queueOf(page);
  for (let tries = 0; seen.length < count && tries < 100; tries += 1) {
    await page.waitForTimeout(100);
    seen = await queueOf(page);
  }
  equal(seen.length >= count, true, `${seen.length} of ${count} commands are kept on the phone`);
  return seen;
}

/** Everything of one store of the only person whose work lies on this phone. */
async function rowsOf<Row>(page: Page, store: string): Promise<Row[]> {
  return page.evaluate(async (of) => {
    const found = await indexedDB.databases();
    const name = found.map((one) => one.name ?? '').find((one) => one.startsWith('twiza-field-'));
    if (name === undefined) return [];
    const db = await new Promise<IDBDatabase>((go) => {
      const asked = indexedDB.open(name);
      asked.addEventListener('success', () => go(asked.result));
    });
    const rows = await new Promise<Row[]>((go) => {
      const asked = db.transaction(of).objectStore(of).getAll();
      asked.addEventListener('success', () => go(asked.result));
    });
    db.close();
    return rows;
  }, store);
}

/** Waits until everything of the queue is received. */
export async function allReceived(page: Page, expected: number): Promise<void> {
  let seen: Awaited<ReturnType<typeof queueOf>> = [];
  for (let tries = 0; tries < 60; tries += 1) {
    seen = await queueOf(page);
    if (seen.length >= expected && seen.every(({ outcome }) => outcome === 'received')) return;
    await page.waitForTimeout(500);
  }
  equal(JSON.stringify(seen), 'all received');
}

/** What photos and voice notes the phone knows of: their kind, and whether their bytes are still there. */
export async function filesOf(page: Page): Promise<readonly { mediaType: string; isHere: boolean }[]> {
  const files = await rowsOf<{ mediaType: string; blob?: unknown }>(page, 'files');
  return files.map(({ mediaType, blob }) => ({ mediaType, isHere: blob !== undefined }));
}

/** Waits until no photo has its bytes on the phone any more: the server has them. */
export async function photosSent(page: Page): Promise<void> {
  let files: { blob?: unknown; refused?: string }[] = [];
  for (let tries = 0; tries < 40; tries += 1) {
    files = await rowsOf(page, 'files');
    if (files.every(({ blob }) => blob === undefined)) return;
    await page.waitForTimeout(500);
  }
  equal(JSON.stringify(files), 'all sent');
}

/** Puts a command into the queue as a version of the application wrote it that nobody reads any more. */
export async function writeOldCommand(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const found = await indexedDB.databases();
    const name = found.map((one) => one.name ?? '').find((one) => one.startsWith('twiza-field-')) ?? '';
    const db = await new Promise<IDBDatabase>((go) => {
      const asked = indexedDB.open(name);
      asked.addEventListener('success', () => go(asked.result));
    });
    const tx = db.transaction(['queue', 'self'], 'readwrite');
    const self = await new Promise<{ last: number; device: string; mandate: string }>((go) => {
      const asked = tx.objectStore('self').get('self');
      asked.addEventListener('success', () => go(asked.result));
    });
    const { device, mandate, last } = self;
    const id = '01900000-0000-7000-8000-00000000a1de';
    const made = {
      id,
      name: 'accompaniment.start-visit',
      input: {},
      madeAt: new Date().toISOString(),
      lineage: {},
    };
    tx.objectStore('queue').put({ command: { ...made, device, mandate, sequence: last + 1, shape: 0 } });
    tx.objectStore('self').put({ ...self, last: last + 1 }, 'self');
    await new Promise((go) => tx.addEventListener('complete', go));
    db.close();
  });
}
