import { sellersWithCommission } from '#modules/sales/server';
import { reading, type Db } from '#platform/database/server';
import type { Job } from '#platform/jobs';
import { databaseScope, SYSTEM } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { billMonth } from './bill-month.ts';

/** Bills the month before to each cooperative, in a transaction of its own; says how many documents it issued. */
export async function passMonth({ now, db }: { readonly now: Date; readonly db?: Db }): Promise<number> {
  const sellers = await reading(databaseScope(SYSTEM), (handle) => sellersWithCommission(handle), db);
  let issued = 0;
  for (const cooperative of sellers) {
    const call = { actor: SYSTEM, trace: 'clock', now, ...(db !== undefined && { db }) };
    const billed = await billMonth.perform(call, { cooperative });
    if (billed.ok) issued += billed.value.issued;
  }
  return issued;
}

/**
 * On the first of the month the house invoices the month before. The nights after it do the same again: they
 * issue only what was missed, when the machine stood still or nobody had said yet who the house is.
 */
export const billMonths: Job = {
  name: 'invoicing.bill-months',
  every: '37 1 1-7 * *',
  run: async () => void (await passMonth({ now: currentInstant() })),
};
