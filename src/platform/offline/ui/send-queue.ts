import { nextDeparture, SHAPE, type QueueItem, type Receipt } from '#platform/offline';
import { currentInstant } from '#platform/time';
import { learn, readSelf, saveSelf, type PhoneStore } from './phone-store.ts';

/** How a journey to the server ended. */
export type Sent = 'done' | 'offline' | 'signed-out' | 'other-person' | 'later';

const KEPT_MS = 3 * 24 * 3_600_000;
const LOCK = 'twiza-field-send';

interface SyncAnswer {
  readonly receipts: readonly Receipt[];
  readonly aheadMs: number;
}

/**
 * Sends the queue, in its order, until nothing is left to say. One tab at a time does it; whatever happens on
 * the way, a command leaves the queue only by its receipt.
 */
export async function sendQueue(
  store: PhoneStore,
  asked: { readonly person: string; readonly takeBack?: readonly string[] },
): Promise<Sent> {
  return alone(async () => {
    for (let takeBack = asked.takeBack ?? [], first = true; ; takeBack = [], first = false) {
      const self = await readSelf(store);
      const { commands, asking } = nextDeparture(ofOneDevice(await store.getAll('queue')));
      const isEmpty = commands.length === 0 && takeBack.length === 0;
      if (self === undefined || (isEmpty && (!first || asking.length === 0))) return 'done';
      const now = currentInstant();
      const { person } = asked;
      const device = commands[0]?.device ?? self.device;
      const body = { person, device, shape: SHAPE, sentAt: now.toISOString(), commands, asking, takeBack };
      const answer = await post<SyncAnswer>('/api/field/sync', body);
      if (typeof answer === 'string') return answer;
      await learn(store, answer.receipts, { now, forgetBefore: new Date(now.getTime() - KEPT_MS) });
      await saveSelf(store, { aheadMs: answer.aheadMs });
      const told = new Set(answer.receipts.map(({ id }) => id));
      if (commands.some(({ id }) => !told.has(id))) return 'later';
    }
  });
}

/** A queue carried over from another phone goes under the name of that phone, in its own order. */
function ofOneDevice(items: readonly QueueItem[]): QueueItem[] {
  const device = items.find(({ receipt }) => receipt === undefined)?.command.device;
  return items.filter(({ command, receipt }) => receipt !== undefined || command.device === device);
}

/** Runs where no other tab runs the same; a browser without locks relies on the server, which repeats nothing. */
export async function alone(work: () => Promise<Sent>): Promise<Sent> {
  if (navigator.locks === undefined) return work();
  return navigator.locks.request(LOCK, work);
}

/** A post that says in one word why it did not arrive. */
export async function post<Answer>(address: string, body: unknown): Promise<Answer | Exclude<Sent, 'done'>> {
  const headers = { 'content-type': 'application/json' };
  try {
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.ok ? await response.json() : whyNot(response.status);
  } catch {
    return 'offline';
  }
}

export function whyNot(status: number): Exclude<Sent, 'done'> {
  if (status === 401) return 'signed-out';
  return status === 409 ? 'other-person' : 'later';
}
