import type { Account } from '#platform/ledger';
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

/** Of which cooperative, and until which day; without it to this day. */
interface Asked {
  readonly organisationId: string;
  readonly until?: Day;
}

/** Answer for other modules: what the house kept of each order of a cooperative, the oldest first. */
export async function commissionsKept(db: Db, asked: Asked): Promise<CommissionKept[]> {
  const { organisationId } = asked;
  const commissions = await sums(db, asked, { under: COMMISSION, of: 'order' });
  const taxes = await sums(db, asked, { under: COMMISSION_TAX, of: 'order' });
  const orders = await listByIds(db, organisationId, [...commissions.keys()]);
  return orders.map(({ orderId, number, placedAt }) => ({
    orderId,
    number,
    placedOn: dayOf(placedAt),
    commission: commissions.get(orderId) ?? centimes(0),
    tax: taxes.get(orderId) ?? centimes(0),
  }));
}

/** What the house kept of one part of a large order so far, less what it gave back of it. */
export type PartCommission = Pick<CommissionKept, 'commission' | 'tax'> & { readonly partId: string };

/** Answer for other modules: what the house kept of each part of a cooperative in large orders. */
export async function commissionsOfParts(db: Db, asked: Asked): Promise<PartCommission[]> {
  const commissions = await sums(db, asked, { under: COMMISSION, of: 'part' });
  const taxes = await sums(db, asked, { under: COMMISSION_TAX, of: 'part' });
  return [...commissions].map(([partId, commission]) => ({
    partId,
    commission,
    tax: taxes.get(partId) ?? centimes(0),
  }));
}

async function sums(
  db: Db,
  { organisationId, until }: Asked,
  { under, of }: { readonly under: Account; readonly of: 'order' | 'part' },
) {
  const found = new Map<string, Centimes>();
  const transfers = await listTransfers(db, { organisationId, book: BOOK, under });
  const kept = transfers.filter(({ day, reference }) => {
    return reference.kind === of && (until === undefined || day <= until);
  });
  for (const { reference, amount, credit } of kept) {
    const signed = credit === under ? amount : centimes(0 - amount);
    found.set(reference.id, plus(found.get(reference.id) ?? centimes(0), signed));
  }
  return found;
}
