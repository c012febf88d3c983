import type { Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Order } from '../../order/order.ts';
import type { FullOrder } from './order.sql.ts';

/** What of an order may change after it was placed. */
export type OrderChange = Partial<
  Pick<
    Order,
    'state' | 'paidAt' | 'confirmedAt' | 'answerFrom' | 'receivedAt' | 'balancePurchaseId' | 'courier'
  >
>;

export async function saveOrder(tx: Tx, held: Held<FullOrder>, change: OrderChange): Promise<FullOrder> {
  const order = { ...held, ...change, version: held.version + 1 };
  await tx
    .updateTable('sales.seller_order')
    .set({
      state: order.state,
      paid_at: order.paidAt ?? null,
      confirmed_at: order.confirmedAt ?? null,
      answer_from: order.answerFrom,
      received_at: order.receivedAt ?? null,
      balance_purchase_id: order.balancePurchaseId ?? null,
      courier: order.courier ?? '',
      version: order.version,
    })
    .where('organisation_id', '=', held.organisationId)
    .where('order_id', '=', held.orderId)
    .execute();
  return order;
}
