import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { Held } from '#platform/operation/server';
import type { LineCount } from '../../order/line-return.ts';
import type { FullOrder } from '../order/order.sql.ts';

/** Who bought asks to send so many of some lines back, and has until an instant to hand them over. */
export async function insertReturns(
  tx: Tx,
  order: Held<FullOrder>,
  { lines, at, before }: { readonly lines: readonly LineCount[]; readonly at: Date; readonly before: Date },
): Promise<void> {
  await tx
    .insertInto('sales.line_return')
    .values(
      lines.map((line) => ({
        ...rowOf(order, line),
        asked_at: at,
        send_before: before,
        sent_at: null,
        reminded_at: null,
        came: null,
        event_id: null,
        came_at: null,
      })),
    )
    .execute();
}

/** She says that what she asked back is handed over. */
export async function saveSent(
  tx: Tx,
  { organisationId, orderId }: Held<FullOrder>,
  { at }: { readonly at: Date },
): Promise<void> {
  await sql`update sales.line_return set sent_at = ${at}
    where organisation_id = ${organisationId} and order_id = ${orderId} and came is null`.execute(tx);
}

/** Of what is asked back and not said to be handed over, what she was not reminded of, and is now, is written. */
export async function saveReminded(
  tx: Tx,
  { organisationId, orderId }: Held<FullOrder>,
  { at }: { readonly at: Date },
): Promise<boolean> {
  const saved = await sql`update sales.line_return set reminded_at = ${at}
    where organisation_id = ${organisationId} and order_id = ${orderId}
      and came is null and sent_at is null and reminded_at is null`.execute(tx);
  return (saved.numAffectedRows ?? 0n) > 0n;
}

interface Lapsing {
  readonly now: Date;
  /** What lapses before this is near its end. */
  readonly soon: Date;
  readonly days: number;
  readonly limit: number;
}

/**
 * Wide query: the orders of which something asked back soon lapses, and their buyers were not reminded. Where
 * the law leaves her no more than the days of a reminder, there is none.
 */
export async function listLapsing(
  db: Db,
  { now, soon, days, limit }: Lapsing,
): Promise<{ readonly cooperative: string; readonly order: string }[]> {
  const found = await sql<{ cooperative: string; order: string }>`
    select distinct r.organisation_id as cooperative, r.order_id as "order" from sales.line_return r
    join sales.seller_order o on o.organisation_id = r.organisation_id and o.order_id = r.order_id
    where o.state = 'returning' and r.came is null and r.sent_at is null and r.reminded_at is null
      and r.send_before > ${now} and r.send_before <= ${soon}
      and r.send_before > r.asked_at + make_interval(days => ${days})
    limit ${limit}`.execute(db);
  return found.rows;
}

interface Came {
  readonly lines: readonly LineCount[];
  readonly eventId: string;
  readonly at: Date;
}

/**
 * What was asked back has its answer: so many came, of some lines none. Lines that were not asked one by one
 * are written now.
 */
export async function endReturns(
  tx: Tx,
  order: Held<FullOrder>,
  { lines, eventId, at }: Came,
): Promise<void> {
  const came = JSON.stringify(Object.fromEntries(lines.map(({ lineId, quantity }) => [lineId, quantity])));
  const ended = await sql<{ lineId: string; came: number }>`update sales.line_return
    set came = least(quantity, coalesce((${came}::jsonb ->> line_id::text)::integer, 0)),
      event_id = ${eventId}, came_at = ${at}
    where organisation_id = ${order.organisationId} and order_id = ${order.orderId} and came is null
    returning line_id as "lineId", came`.execute(tx);
  const known = new Map(ended.rows.map((row) => [row.lineId, row.came]));
  const others = lines
    .map(({ lineId, quantity }) => ({ lineId, quantity: quantity - (known.get(lineId) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
  if (others.length === 0) return;
  const told = { asked_at: at, send_before: null, sent_at: null, reminded_at: null, event_id: eventId };
  await tx
    .insertInto('sales.line_return')
    .values(others.map((line) => ({ ...rowOf(order, line), ...told, came_at: at, came: line.quantity })))
    .execute();
}

/** What came back of an order, by the event that brought it. */
export async function listReturns(
  db: Db,
  { organisationId, orderId }: Pick<FullOrder, 'organisationId' | 'orderId'>,
): Promise<(LineCount & { readonly eventId: string })[]> {
  const found = await sql<LineCount & { readonly eventId: string }>`
    select line_id as "lineId", came as quantity, event_id as "eventId" from sales.line_return
    where organisation_id = ${organisationId} and order_id = ${orderId} and came > 0
    order by came_at, return_id`.execute(db);
  return found.rows;
}

function rowOf(
  { organisationId, communeCode, orderId, personId }: FullOrder,
  { lineId, quantity }: LineCount,
) {
  return {
    organisation_id: organisationId,
    return_id: newId(),
    commune_code: communeCode,
    order_id: orderId,
    line_id: lineId,
    person_id: personId,
    quantity,
  };
}
