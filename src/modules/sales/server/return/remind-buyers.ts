import { reading, type Db } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { REMIND_DAYS } from '../../order/order.ts';
import { listLapsing } from './line-return.sql.ts';
import { remindBuyer } from './remind-buyer.ts';

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/** Reminds who asked to send something back and has few days left; says how many were. */
export async function remindBuyers({ now, db }: { readonly now: Date; readonly db?: Db }): Promise<number> {
  const soon = new Date(now.getTime() + REMIND_DAYS * DAY_MS);
  const asked = { now, soon, days: REMIND_DAYS, limit: AT_ONCE };
  const lapsing = await reading(databaseScope(SYSTEM), (handle) => listLapsing(handle, asked), db);
  let reminded = 0;
  for (const one of lapsing) {
    const call = { actor: SYSTEM, trace: 'clock', now, ...(db !== undefined && { db }) };
    const done = await remindBuyer.perform(call, one);
    if (done.ok && done.value.reminded) reminded += 1;
  }
  return reminded;
}
