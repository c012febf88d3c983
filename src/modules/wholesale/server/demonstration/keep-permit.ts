import { keepFoodPermit, permitHolds } from '#modules/production/server';
import { inTransaction } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { dayOf } from '#platform/time';

/** A cooperative of the demonstration that sells food to businesses has its permit: the one it told, or one. */
export async function keepPermit(cooperative: string, at: { readonly trace: string; readonly now: Date }) {
  const has = await inTransaction(databaseScope(SYSTEM), (tx) => permitHolds(tx, cooperative, dayOf(at.now)));
  const told = { cooperative, kind: 'authorisation', number: 'ES.05.214' };
  if (!has) await keepFoodPermit.perform({ actor: SYSTEM, ...at }, told);
}
