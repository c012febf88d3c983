import type { Db } from '#platform/database/server';
import { listTransfers } from '#platform/ledger/server';
import { centimes, plus, type Centimes } from '#platform/money';
import { dayOf, type Day } from '#platform/time';
import { BOOK, COMMISSION, COMMISSION_TAX } from '../../money/sales-book.ts';
import { listByIds } from '../order/order.sql.ts';

/** What the house kept of one order that is closed. */
export interface CommissionKept {
  readonly orderId: string;
  readonly number: string;
  /** The day its price was frozen: the rate of tax is that of this day. */
  readonly placedOn: Day;
  readonly commission: Centimes;
  readonly tax: Centimes;
}

/** Answer for other modules: what the house kept of each order of a cooperative, the oldest first. */
export async function commissionsKept(db: Db, organisationId: string): Promise<CommissionKept[]> {
  const commissions = await sums(db, organisationId, COMMISSION);
  const taxes = await sums(db, organisationId, COMMISSION_TAX);
  const orders = await listByIds(db, organisationId, [...commissions.keys()]);
  return orders.map(({ orderId, number, placedAt }) => ({
    orderId,
    number,
    placedOn: dayOf(placedAt),
    commission: commissions.get(orderId) ?? centimes(0),
    tax: taxes.get(orderId) ?? centimes(0),
  }));
}

async function sums(db: Db, organisationId: string, under: typeof COMMISSION) {
  const found = new Map<string, Centimes>();
  for (const { reference, amount } of await listTransfers(db, { organisationId, book: BOOK, under }))
    found.set(reference.id, plus(found.get(reference.id) ?? centimes(0), amount));
  return found;
}
