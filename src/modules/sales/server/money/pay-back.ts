import { centimes, type Centimes } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { dueOn, refundAccount, refunded } from '../../money/sales-book.ts';
import type { FullOrder } from '../order/order.sql.ts';
import { holderNow } from './holder-now.ts';
import { balancesOfOrder, moveMoney } from './move-money.ts';

/** A step: the buyer was paid back by the way her money came. Nothing when nothing is due to her. */
export async function payBack(work: Work, order: FullOrder): Promise<Centimes> {
  const { orderId } = order;
  const due = dueOn(await balancesOfOrder(work.tx, order), refundAccount(orderId));
  if (due <= 0) return centimes(0);
  const { holder } = await holderNow(work.tx, order, due);
  await moveMoney(work, order, refunded(orderId, holder, due));
  return due;
}
