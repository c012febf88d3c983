import { lifted } from '#platform/database/server';
import { newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { hold, type Work } from '#platform/operation/server';
import { dueOf, type PurchaseId } from '../../order/order.ts';
import { referenceOf, type Purchase } from '../../order/purchase.ts';
import { insertOrderEvent } from '../order/order-event.sql.ts';
import { saveOrder } from '../order/order-change.sql.ts';
import type { FullOrder } from '../order/order.sql.ts';
import { tellSeller } from '../order/tell-seller.ts';
import { beginPayment } from '../payment/payment.sql.ts';
import { keyHashOf } from '../purchase/purchase-key.ts';
import { insertPurchase } from '../purchase/purchase.sql.ts';

/**
 * Answer for other modules: the thing is made and approved, so the rest is asked, as a purchase of its own
 * paid the way the deposit was. When the deposit was everything, the order may leave at once.
 */
export async function askBalance(
  work: Work,
  order: FullOrder,
  { payBefore }: { readonly payBefore: Date },
): Promise<PurchaseId | undefined> {
  const { tx, now } = work;
  const total = centimes(dueOf(order) - (order.deposit ?? 0));
  if (total === 0) {
    const paid = await saveOrder(tx, hold(order), { state: 'ready', paidAt: now });
    await insertOrderEvent(tx, order, { move: 'pay-balance', by: 'payment', note: '', at: now });
    await tellSeller(work, paid, 'sales.sms.balance-paid');
    return undefined;
  }
  const purchaseId = newId<'purchase'>();
  const purchase: Purchase = {
    personId: order.personId,
    purchaseId,
    reference: referenceOf(purchaseId),
    locale: order.contact.locale,
    contact: order.contact,
    paymentWay: order.paymentWay,
    total,
    payBefore,
    placedAt: now,
  };
  await lifted(tx, async () => {
    await insertPurchase(tx, purchase, keyHashOf(purchaseId));
    await beginPayment(tx, purchase, 1);
    await saveOrder(tx, hold(order), { balancePurchaseId: purchaseId });
  });
  return purchaseId;
}
