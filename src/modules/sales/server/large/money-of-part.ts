import type { Db } from '#platform/database/server';
import type { Centimes } from '#platform/money';
import { dueOn, heldFor, refundAccount } from '../../money/sales-book.ts';
import type { SoldPart } from '../../money/sold-part.ts';
import { balancesOfOrder } from '../money/move-money.ts';

/** Answer for other modules: what is kept for a part of a large order, and what is due back of it. */
export async function moneyOfPart(
  db: Db,
  { organisationId, partId }: Pick<SoldPart, 'organisationId' | 'partId'>,
): Promise<{ readonly held: Centimes; readonly back: Centimes }> {
  const balances = await balancesOfOrder(db, { organisationId, orderId: partId });
  return { held: heldFor(balances, partId), back: dueOn(balances, refundAccount(partId)) };
}
