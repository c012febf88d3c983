import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import type { OrderEvent } from '../../order/order-event.ts';
import type { Order } from '../../order/order.ts';

/** Writes down what happened to an order; says by which event. */
export async function insertOrderEvent(
  tx: Tx,
  { organisationId, communeCode, orderId, personId }: Order,
  { move, by, note, at }: Omit<OrderEvent, 'eventId'>,
): Promise<OrderEvent['eventId']> {
  const eventId = newId<'order-event'>();
  await tx
    .insertInto('sales.order_event')
    .values({
      organisation_id: organisationId,
      event_id: eventId,
      commune_code: communeCode,
      order_id: orderId,
      person_id: personId,
      move,
      by_whom: by,
      note,
      at,
    })
    .execute();
  return eventId;
}

/** What happened to some orders, the first thing first. */
export async function listOrderEvents(
  db: Db,
  orders: readonly Pick<Order, 'organisationId' | 'orderId'>[],
): Promise<ReadonlyMap<string, readonly OrderEvent[]>> {
  const found = await sql<{ orderId: string } & Omit<OrderEvent, 'eventId'> & { eventId: string }>`
    select order_id as "orderId", event_id as "eventId", move, by_whom as by, note, at from sales.order_event
    where organisation_id = any(${orders.map(({ organisationId }) => organisationId)}::uuid[])
      and order_id = any(${orders.map(({ orderId }) => orderId)}::uuid[])
    order by at, event_id`.execute(db);
  const told = new Map<string, OrderEvent[]>();
  for (const { orderId, eventId, ...event } of found.rows)
    told.set(orderId, [...(told.get(orderId) ?? []), { ...event, eventId: asId(eventId) }]);
  return told;
}
