import { sql } from 'kysely';
import { deeplyWithoutNulls, insertRows, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Convention } from '../../convention/convention.ts';
import type { PaymentOrder } from '../../money/payment-order.ts';

export const ORDER = `jsonb_build_object('orderId', o.order_id, 'instalment', o.instalment,
  'party', o.party, 'kind', o.kind, 'amount', o.amount_centimes, 'recovered', o.recovered_centimes,
  'state', o.state, 'preparedBy', o.prepared_by, 'preparedByName', o.prepared_by_name,
  'preparedOn', o.prepared_on, 'approvedBy', o.approved_by, 'approvedByName', o.approved_by_name,
  'paidOn', o.paid_on, 'account', o.account)`;

export async function listOrders(
  db: Db,
  { organisationId, conventionId }: Pick<Convention, 'organisationId' | 'conventionId'>,
): Promise<PaymentOrder[]> {
  const found = await sql<{ order: PaymentOrder }>`
    select ${sql.raw(ORDER)} as order from funding.payment_order o
    where o.organisation_id = ${organisationId} and o.convention_id = ${conventionId}
    order by o.prepared_on, o.order_id`.execute(db);
  return found.rows.map(({ order }) => deeplyWithoutNulls(order));
}

export async function insertOrders(
  tx: Tx,
  orders: readonly (PaymentOrder & Pick<Convention, 'organisationId' | 'conventionId' | 'communeCode'>)[],
): Promise<void> {
  const rows = orders.map((one) => ({
    organisation_id: one.organisationId,
    order_id: one.orderId,
    convention_id: one.conventionId,
    commune_code: one.communeCode,
    instalment: one.instalment,
    party: one.party,
    kind: one.kind,
    amount_centimes: one.amount,
    recovered_centimes: one.recovered,
    state: one.state,
    prepared_by: one.preparedBy,
    prepared_by_name: one.preparedByName,
    prepared_on: one.preparedOn,
    approved_by: one.approvedBy,
    approved_by_name: one.approvedByName,
    paid_on: one.paidOn,
    account: one.account,
  }));
  await insertRows(tx, 'funding.payment_order', rows);
}

/** Writes what became of an order of a convention that is held. */
export async function saveOrder(
  tx: Tx,
  held: Held<Convention>,
  order: Pick<PaymentOrder, 'orderId' | 'state' | 'recovered' | 'approvedBy' | 'approvedByName' | 'paidOn'>,
): Promise<void> {
  await tx
    .updateTable('funding.payment_order')
    .set({
      state: order.state,
      recovered_centimes: order.recovered,
      approved_by: order.approvedBy ?? null,
      approved_by_name: order.approvedByName ?? null,
      paid_on: order.paidOn ?? null,
    })
    .where('organisation_id', '=', held.organisationId)
    .where('order_id', '=', order.orderId)
    .execute();
}
