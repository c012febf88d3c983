import { hold, type Work } from '#platform/operation/server';
import { movedOrder } from '../../order/moved-order.ts';
import type { Purchase } from '../../order/purchase.ts';
import { holderOf } from '../../money/holder.ts';
import { received } from '../../money/sales-book.ts';
import { endMoney } from '../money/end-money.ts';
import { moveMoney } from '../money/move-money.ts';
import { insertOrderEvent } from '../order/order-event.sql.ts';
import { saveOrder } from '../order/order-change.sql.ts';
import type { FullOrder } from '../order/order.sql.ts';
import { tellSeller } from '../order/tell-seller.ts';

/**
 * A step: a part of what is made to order is paid. The deposit lets it be begun, the balance lets it leave.
 * Money that comes when neither is asked any more is received and due back at once. Says whether it was
 * taken.
 */
export async function receivePart(work: Work, order: FullOrder, purchase: Purchase): Promise<boolean> {
  const { tx, now } = work;
  const isDeposit = order.purchaseId === purchase.purchaseId;
  const move = isDeposit ? 'pay-deposit' : 'pay-balance';
  const to = movedOrder(order, move, { by: 'payment', now });
  await moveMoney(work, order, received(order.orderId, holderOf(order), purchase.total));
  if (!to.ok) {
    await endMoney(work, order, { move: 'lose' });
    await insertOrderEvent(tx, order, { move: 'lose', by: 'payment', note: '', at: now });
    return false;
  }
  // The days to make it are counted from the deposit.
  const change = isDeposit ? { answerFrom: now } : { paidAt: now };
  const paid = await saveOrder(tx, hold(order), { state: to.value, ...change });
  await insertOrderEvent(tx, order, { move, by: 'payment', note: '', at: now });
  await tellSeller(work, paid, isDeposit ? 'sales.sms.deposit-paid' : 'sales.sms.balance-paid');
  return true;
}
