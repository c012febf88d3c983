import type { Tx } from '#platform/database/server';
import type { OrderLine } from '../../order/order-line.ts';
import { insertLineBatches } from './line-batch.sql.ts';
import type { FullOrder } from './order.sql.ts';

/** Writes a new order with its lines. */
export async function insertOrder(
  tx: Tx,
  order: FullOrder,
  { payBefore }: { readonly payBefore?: Date },
): Promise<void> {
  const of = {
    organisation_id: order.organisationId,
    commune_code: order.communeCode,
    order_id: order.orderId,
    person_id: order.personId,
  };
  await tx
    .insertInto('sales.seller_order')
    .values({
      ...of,
      purchase_id: order.purchaseId,
      number: order.number,
      reference: order.reference,
      state: order.state,
      goods_centimes: order.goods,
      delivery_centimes: order.delivery,
      delivery_way: order.deliveryWay,
      delivery_days: order.deliveryDays,
      payment_way: order.paymentWay,
      contact: JSON.stringify(order.contact),
      withdrawal_days: order.withdrawalDays,
      placed_at: order.placedAt,
      answer_from: order.answerFrom,
      pay_before: payBefore ?? null,
      deposit_centimes: order.deposit ?? null,
      cycle_id: order.collecting?.cycleId ?? null,
      collecting: order.collecting === undefined ? null : JSON.stringify(order.collecting),
      courier: order.courier ?? '',
      version: order.version,
    })
    .execute();
  const rows = order.lines.map((line, position) => ({ ...of, position, ...lineColumns(line) }));
  await tx.insertInto('sales.order_line').values(rows).execute();
  for (const { lineId, batches = [] } of order.lines)
    await insertLineBatches(tx, order, { lineId, batches, at: order.placedAt });
}

function lineColumns(line: OrderLine) {
  return {
    line_id: line.lineId,
    product_id: line.productId,
    kind: line.kind,
    name_fr: line.name.fr,
    name_ar: line.name.ar,
    piece_number: line.number ?? null,
    photo: line.photo === undefined ? null : JSON.stringify(line.photo),
    quantity: line.quantity,
    price_centimes: line.price,
    returnable: line.returnable,
    commission: JSON.stringify(line.commission),
    commission_centimes: line.commissionSum,
    commission_tax_centimes: line.commissionTax,
    tax_per_mille: line.taxPerMille,
    tax_exemption: line.taxExemption,
    told: JSON.stringify({ text: line.text, facts: line.facts, making: line.making }),
  };
}
