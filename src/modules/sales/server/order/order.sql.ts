import { sql, type RawBuilder } from 'kysely';
import { deeplyWithoutNulls, withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Contact, OrderLine } from '../../order/order-line.ts';
import type { Order } from '../../order/order.ts';

/** An order with what is in it and who gets it. */
export interface FullOrder extends Order {
  readonly reference: string;
  readonly contact: Contact;
  readonly deliveryDays: number;
  readonly lines: readonly OrderLine[];
}

/** Until when what is asked back is to be handed over, where she did not say that it was. */
const SEND_BACK_BEFORE = sql.raw(`(select max(r.send_before) from sales.line_return r
  where r.organisation_id = o.organisation_id and r.order_id = o.order_id
    and r.came is null and r.sent_at is null)`);

/** When what was asked back had its answer last. */
const RETURN_ANSWERED = sql.raw(`(select max(r.came_at) from sales.line_return r
  where r.organisation_id = o.organisation_id and r.order_id = o.order_id)`);

const MOST_BY_IDS = 10_000;

type Key = { readonly cooperative: string; readonly order: string };

/** An order held by the transaction: nothing else moves it meanwhile. */
export async function lockOrder(tx: Tx, { cooperative, order }: Key): Promise<FullOrder | undefined> {
  await sql`select from sales.seller_order where organisation_id = ${cooperative} and order_id = ${order}
    for no key update`.execute(tx);
  return findOrder(tx, { cooperative, order });
}

export async function findOrder(db: Db, { cooperative, order }: Key): Promise<FullOrder | undefined> {
  const which = sql`o.organisation_id = ${cooperative} and o.order_id = ${order}`;
  const [found] = await listWhere(db, which, 1);
  return found;
}

/** The orders of a cooperative, those longest waiting first. */
export function listOfSeller(db: Db, cooperative: string, states: readonly string[]): Promise<FullOrder[]> {
  const which = sql`o.organisation_id = ${cooperative} and o.state = any(${[...states]})`;
  return listWhere(db, which, 200);
}

/** Some orders of a cooperative, the oldest first. */
export function listByIds(db: Db, cooperative: string, ids: readonly string[]): Promise<FullOrder[]> {
  const which = sql`o.organisation_id = ${cooperative} and o.order_id = any(${[...ids]}::uuid[])`;
  return listWhere(db, which, MOST_BY_IDS);
}

/** Wide query: the orders some references name, of one cooperative or of all. */
export function listByReferences(
  db: Db,
  references: readonly string[],
  seller?: string,
): Promise<FullOrder[]> {
  const named = sql`o.reference = any(${[...references]})`;
  const which = seller === undefined ? named : sql`${named} and o.organisation_id = ${seller}`;
  return listWhere(db, which, MOST_BY_IDS);
}

/** The orders of a cooperative that some lines are in. */
export function listOfLines(db: Db, cooperative: string, lines: readonly string[]): Promise<FullOrder[]> {
  const which = sql`o.organisation_id = ${cooperative} and exists (select from sales.order_line l
    where l.organisation_id = o.organisation_id and l.order_id = o.order_id
      and l.line_id = any(${[...lines]}::uuid[]))`;
  return listWhere(db, which, 2_000);
}

/** The closed orders of a cooperative. */
export function listClosed(db: Db, cooperative: string): Promise<FullOrder[]> {
  return listWhere(db, sql`o.organisation_id = ${cooperative} and o.state = 'closed'`, 1_000);
}

/** Wide query: the orders of one purchase, whoever sells. */
export function listOfPurchase(
  db: Db,
  { personId, purchaseId }: { readonly personId: string; readonly purchaseId: string },
): Promise<FullOrder[]> {
  return listOfPurchases(db, personId, [purchaseId]);
}

/** Wide query: the orders of some purchases of somebody, whoever sells. */
export function listOfPurchases(db: Db, person: string, ids: readonly string[]): Promise<FullOrder[]> {
  const which = sql`o.person_id = ${person} and
    (o.purchase_id = any(${[...ids]}::uuid[]) or o.balance_purchase_id = any(${[...ids]}::uuid[]))`;
  return listWhere(db, which, 100 * Math.max(1, ids.length));
}

/** Wide query: some orders by their ids, whoever sells. */
export async function listOrdersById(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FullOrder>> {
  const found = await listWhere(db, sql`o.order_id = any(${[...ids]}::uuid[])`, Math.max(1, ids.length));
  return new Map(found.map((order) => [order.orderId, order]));
}

/** Wide query: the orders of a cycle, whoever sells. */
export function listOfCycle(db: Db, cycleId: string): Promise<FullOrder[]> {
  return listWhere(db, sql`o.cycle_id = ${cycleId}`, 2000);
}

interface Due {
  readonly now: Date;
  /** Placed before this, and not answered yet. */
  readonly unansweredBefore: Date;
  /** The answer to a return given before this was heard. */
  readonly heardBefore: Date;
  readonly limit: number;
}

/**
 * Wide query: orders whose time has come: unpaid, unanswered, asked back and never handed over, or kept
 * beyond the days to change one's mind.
 */
export async function listDue(
  db: Db,
  { now, unansweredBefore, heardBefore, limit }: Due,
): Promise<FullOrder[]> {
  return listWhere(
    db,
    sql`(o.state = 'awaiting-payment' and o.pay_before <= ${now})
      or (o.state = 'placed' and o.answer_from <= ${unansweredBefore})
      or (o.state = 'returning' and ${SEND_BACK_BEFORE} <= ${now})
      or (o.state = 'delivered' and o.received_at + make_interval(days => o.withdrawal_days) <= ${now}
        and coalesce(${RETURN_ANSWERED} <= ${heardBefore}, true))`,
    limit,
  );
}

const ORDER = `jsonb_build_object('organisationId', o.organisation_id, 'orderId', o.order_id,
  'purchaseId', o.purchase_id, 'personId', o.person_id, 'communeCode', o.commune_code, 'number', o.number,
  'reference', o.reference, 'state', o.state, 'goods', o.goods_centimes, 'delivery', o.delivery_centimes,
  'deliveryWay', o.delivery_way, 'deliveryDays', o.delivery_days, 'paymentWay', o.payment_way,
  'contact', o.contact, 'collecting', o.collecting, 'courier', nullif(o.courier, ''),
  'withdrawalDays', o.withdrawal_days, 'version', o.version,
  'deposit', o.deposit_centimes, 'balancePurchaseId', o.balance_purchase_id)`;

/** What of a line came back, and what is asked back. */
const RETURNS = `(select jsonb_build_object('returned', nullif(sum(r.came), 0),
    'askedBack', sum(r.quantity) filter (where r.came is null)) from sales.line_return r
  where r.organisation_id = l.organisation_id and r.line_id = l.line_id)`;

const LINE = `jsonb_build_object('lineId', l.line_id, 'productId', l.product_id, 'kind', l.kind,
  'name', jsonb_build_object('fr', l.name_fr, 'ar', l.name_ar), 'number', l.piece_number, 'photo', l.photo,
  'quantity', l.quantity, 'price', l.price_centimes, 'returnable', l.returnable,
  'commission', l.commission, 'commissionSum', l.commission_centimes,
  'commissionTax', l.commission_tax_centimes, 'taxPerMille', l.tax_per_mille,
  'taxExemption', l.tax_exemption,
  'batches', (select jsonb_agg(jsonb_build_object('batchId', b.batch_id,
      'code', b.code, 'bestBefore', b.best_before, 'quantity', b.quantity,
      'recalledAt', b.recalled_at, 'why', nullif(b.why, '')) order by b.best_before, b.code)
    from sales.line_batch b where b.organisation_id = l.organisation_id and b.line_id = l.line_id
      and b.ended_at is null)) || ${RETURNS} || l.told
  || coalesce((select jsonb_build_object('making', m.making)
    from sales.line_making m where m.organisation_id = l.organisation_id and m.line_id = l.line_id
    order by m.told_at desc, m.line_making_id desc limit 1), '{}')`;

type Instants = Pick<
  Order,
  'paidAt' | 'confirmedAt' | 'placedAt' | 'answerFrom' | 'receivedAt' | 'sendBackBefore' | 'returnAnsweredAt'
>;
interface Row extends Instants {
  readonly told: Omit<FullOrder, 'lines' | keyof Instants>;
  readonly lines: OrderLine[];
}

async function listWhere(db: Db, which: RawBuilder<unknown>, limit: number): Promise<FullOrder[]> {
  const found = await sql<Row>`
    select ${sql.raw(ORDER)} as told, o.paid_at as "paidAt", o.confirmed_at as "confirmedAt",
      o.placed_at as "placedAt", o.answer_from as "answerFrom", o.received_at as "receivedAt",
      case when o.state = 'returning' then ${SEND_BACK_BEFORE} end as "sendBackBefore",
      case when o.state = 'delivered' then ${RETURN_ANSWERED} end as "returnAnsweredAt",
      (select jsonb_agg(${sql.raw(LINE)} order by l.position) from sales.order_line l
        where l.organisation_id = o.organisation_id and l.order_id = o.order_id) as lines
    from sales.seller_order o where ${which}
    order by o.placed_at, o.order_id limit ${limit}`.execute(db);
  return found.rows.map(orderOf);
}

function orderOf({ told, lines, ...instants }: Row): FullOrder {
  return { ...deeplyWithoutNulls(told), ...withoutNulls(instants), lines: deeplyWithoutNulls(lines) };
}
