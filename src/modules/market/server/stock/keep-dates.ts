import { reading, type Db } from '#platform/database/server';
import type { Job } from '#platform/jobs';
import { logger } from '#platform/log/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { currentInstant, dayOf } from '#platform/time';
import { listExpired } from './batch.sql.ts';
import { clearExpired } from './clear-expired.ts';
import { listStrayed } from './stock-check.sql.ts';

const AT_ONCE = 1_000;

/** Lets what is out of date leave the stores; says how many jars did. */
export async function passDates({ now, db }: { readonly now: Date; readonly db?: Db }): Promise<number> {
  const today = dayOf(now);
  const found = await reading(
    databaseScope(SYSTEM),
    (handle) => listExpired(handle, { today, limit: AT_ONCE }),
    db,
  );
  let cleared = 0;
  for (const key of new Set(found.map((one) => `${one.organisationId} ${one.productId}`))) {
    const [cooperative, product] = key.split(' ');
    const call = { actor: SYSTEM, trace: 'clock', now, ...(db !== undefined && { db }) };
    const done = await clearExpired.perform(call, { cooperative, product });
    if (done.ok) cleared += done.value.cleared;
  }
  return cleared;
}

/**
 * Every night what is out of date leaves the stores, and every store is counted again from its
 * movements: what does not add up is said in the log. /
 */
export const keepDates: Job = {
  name: 'market.keep-dates',
  every: '23 0 * * *',
  async run() {
    await passDates({ now: currentInstant() });
    const strayed = await reading(databaseScope(SYSTEM), (db) => listStrayed(db));
    for (const one of strayed) logger().warn(one, 'a store does not add up to its movements');
  },
};
