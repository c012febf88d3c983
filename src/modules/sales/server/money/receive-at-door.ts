import { plus } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { holderOf } from '../../money/holder.ts';
import { received } from '../../money/sales-book.ts';
import type { FullOrder } from '../order/order.sql.ts';
import { moveMoney } from './move-money.ts';

/** A step: what is paid at the door is received, by the courier or by the cooperative itself. */
export async function receiveAtDoor(work: Work, order: FullOrder): Promise<boolean> {
  if (order.paymentWay !== 'cash' || order.paidAt !== undefined) return false;
  await moveMoney(work, order, received(order.orderId, holderOf(order), plus(order.goods, order.delivery)));
  return true;
}
