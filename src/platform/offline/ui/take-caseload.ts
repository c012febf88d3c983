import { newId } from '#platform/ids';
import { clockAhead } from '#platform/offline';
import { currentInstant } from '#platform/time';
import { openStore, readSelf, saveSelf, type PhoneStore, type StoredRecord } from './phone-store.ts';
import { whyNot, type Sent } from './send-queue.ts';
import { currentHolder, setHolder, type Holder } from './who-is-here.ts';

/** The first line: whose caseload it is. Then records. The last: what to forget. */
type Line =
  | (Holder & { readonly mandate: string; readonly now: string })
  | StoredRecord
  | { readonly gone: readonly string[] };

/** Enough lines for one write, few enough to show that something happens. */
const TOGETHER = 250;

/**
 * Takes the caseload along. The server says first whose it is: when somebody else than the last holder
 * entered, her store is opened and the other's is left alone. What arrived is kept even if the rest is cut
 * off.
 */
export async function takeCaseload(
  onProgress: (records: number) => void,
): Promise<{ readonly sent: Sent; readonly holder?: Holder }> {
  const holder = await currentHolder();
  const before = holder && (await openStore(holder.person));
  const held = before === undefined ? {} : await tagsOf(before);
  before?.close();
  const headers = { 'content-type': 'application/json' };
  try {
    const body = JSON.stringify({ person: holder?.person, held });
    const response = await fetch('/api/field/caseload', { method: 'POST', headers, body });
    if (!response.ok || response.body === null) return { sent: whyNot(response.status), holder };
    return { sent: 'done', holder: await keepLines(linesOf(response.body), onProgress) };
  } catch {
    return { sent: 'offline', holder };
  }
}

async function keepLines(
  lines: AsyncGenerator<Line>,
  onProgress: (records: number) => void,
): Promise<Holder | undefined> {
  const first = await lines.next();
  if (first.done === true || !('person' in first.value)) return undefined;
  const { mandate, now, person, name } = first.value;
  const holder = { person, name };
  const store = await openStore(holder.person);
  const self = await readSelf(store);
  const aheadMs = clockAhead({ sentAt: currentInstant(), arrivedAt: new Date(now) });
  await saveSelf(store, { mandate, aheadMs, device: self?.device ?? newId<'device'>() });
  await setHolder(holder);
  let waiting: StoredRecord[] = [];
  let kept = 0;
  for await (const line of lines) {
    if ('key' in line) waiting.push(line);
    if (waiting.length < TOGETHER && !('gone' in line)) continue;
    await keep(store, waiting, 'gone' in line ? line.gone : []);
    kept += waiting.length;
    waiting = [];
    onProgress(kept);
  }
  await saveSelf(store, { takenAt: currentInstant().toISOString() });
  store.close();
  return holder;
}

async function keep(
  store: PhoneStore,
  records: readonly StoredRecord[],
  gone: readonly string[],
): Promise<void> {
  const tx = store.transaction('records', 'readwrite');
  for (const record of records) void tx.store.put(record);
  for (const key of gone) void tx.store.delete(key);
  await tx.done;
}

async function tagsOf(store: PhoneStore): Promise<Record<string, string>> {
  const records = await store.getAll('records');
  return Object.fromEntries(records.map(({ key, tag }) => [key, tag]));
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
    if (done) return;
  }
}
