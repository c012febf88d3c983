import { reading, type Db } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { WAITING_DAYS } from '../../request/waiting.ts';
import { listWaiting } from '../request/request.sql.ts';
import { letDaysPass } from './let-days-pass.ts';

const DAY_MS = 86_400_000;

/**
 * Lets the clock move the requests whose time has come, each in a transaction of its own; says how many. What
 * another moved meanwhile is left alone.
 */
export async function passDays({ now, db }: { readonly now: Date; readonly db?: Db }): Promise<number> {
  const before = new Date(now.getTime() - WAITING_DAYS.remind * DAY_MS);
  const waiting = await reading(databaseScope(SYSTEM), (handle) => listWaiting(handle, before), db);
  let moved = 0;
  for (const { organisationId, requestId } of waiting) {
    const call = { actor: SYSTEM, trace: 'clock', now, ...(db !== undefined && { db }) };
    const done = await letDaysPass.perform(call, { cooperative: organisationId, request: requestId });
    if (done.ok) moved += 1;
  }
  return moved;
}
