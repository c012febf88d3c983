import type { Db } from '#platform/database/server';
import { listTransfers } from '#platform/ledger/server';
import { centimes, minus, plus, type Centimes } from '#platform/money';
import type { Day } from '#platform/time';
import { holderAccount } from '../../money/holder.ts';
import { BOOK } from '../../money/sales-book.ts';

/** Money of an order that was paid at a point and is still with who holds the cycle. */
export interface PointCash {
  readonly organisationId: string;
  readonly orderId: string;
  readonly amount: Centimes;
  /** The day it was paid. */
  readonly since: Day;
}

const POINT = holderAccount('point');

/** Answer for its neighbours: what of a cooperative's money lies at points, order by order. */
export async function pointCash(db: Db, organisationId: string): Promise<PointCash[]> {
  const found = new Map<string, PointCash>();
  for (const one of await listTransfers(db, { organisationId, book: BOOK, under: POINT })) {
    const { reference, amount, debit, day } = one;
    const orderId = reference.id;
    const before = found.get(orderId) ?? { organisationId, orderId, amount: centimes(0), since: day };
    const now = debit === POINT ? plus(before.amount, amount) : minus(before.amount, amount);
    found.set(orderId, { ...before, amount: now });
  }
  return [...found.values()].filter(({ amount }) => amount > 0);
}
