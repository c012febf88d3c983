import { reading, type Db } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { ANSWER_HOURS, HEARD_HOURS } from '../../order/order.ts';
import { letTimePass } from './let-time-pass.ts';
import { listDue } from './order.sql.ts';

const HOUR_MS = 3_600_000;
const AT_ONCE = 500;
const MOVE = new Map([
  ['awaiting-payment', 'lapse'],
  ['placed', 'refuse'],
  ['returning', 'lapse-return'],
  ['delivered', 'close'],
]);

/**
 * Lets the clock move what is due at an instant, each order in a transaction of its own; says how many moved.
 * What another moved meanwhile is left alone, and what waits longer is found the next time.
 */
export async function passTime({ now, db }: { readonly now: Date; readonly db?: Db }): Promise<number> {
  const unansweredBefore = new Date(now.getTime() - ANSWER_HOURS * HOUR_MS);
  const heardBefore = new Date(now.getTime() - HEARD_HOURS * HOUR_MS);
  const due = await reading(
    databaseScope(SYSTEM),
    (handle) => listDue(handle, { now, unansweredBefore, heardBefore, limit: AT_ONCE }),
    db,
  );
  let moved = 0;
  for (const { organisationId, orderId, state } of due) {
    const call = { actor: SYSTEM, trace: 'clock', now, ...(db !== undefined && { db }) };
    const asked = { cooperative: organisationId, order: orderId, move: MOVE.get(state) };
    const done = await letTimePass.perform(call, asked);
    if (done.ok) moved += 1;
  }
  return moved;
}
