import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import { centimes, type Centimes } from '#platform/money';
import type { Order } from '../../order/order.ts';

/** An order on a list of the office. */
export interface WorkLine extends Pick<
  Order,
  'organisationId' | 'orderId' | 'number' | 'paymentWay' | 'state' | 'communeCode'
> {
  readonly reference: string;
  readonly due: Centimes;
}

const COLUMNS = sql.raw(`organisation_id as "organisationId", order_id as "orderId", number, reference, state,
  payment_way as "paymentWay", commune_code as "communeCode",
  (goods_centimes + delivery_centimes)::text as due`);

type Row = Omit<WorkLine, 'due'> & { due: string };

/** Wide query: some orders, whoever sells, the oldest first. */
export async function listOrders(db: Db, orderIds: readonly string[]): Promise<WorkLine[]> {
  const found = await sql<Row>`select ${COLUMNS} from sales.seller_order
    where order_id = any(${[...orderIds]}::uuid[]) order by placed_at limit 200`.execute(db);
  return found.rows.map(lineOf);
}

/** Wide query: orders in dispute, the oldest first. */
export async function listDisputes(db: Db): Promise<WorkLine[]> {
  const found = await sql<Row>`select ${COLUMNS} from sales.seller_order
    where state = 'disputed' order by placed_at limit 200`.execute(db);
  return found.rows.map(lineOf);
}

const UNDER_WAY = ['awaiting-payment', 'placed', 'accepted', 'ready', 'shipped'] as const;

/** Wide query: who has orders under way. */
export async function listSellersUnderWay(db: Db): Promise<string[]> {
  const found = await sql<{ organisationId: string }>`
    select distinct organisation_id as "organisationId" from sales.seller_order
    where state = any(${[...UNDER_WAY]}::text[])`.execute(db);
  return found.rows.map(({ organisationId }) => organisationId);
}

/** The orders under way of some sellers, the oldest first. */
export async function listUnderWay(db: Db, organisationIds: readonly string[]): Promise<WorkLine[]> {
  const found = await sql<Row>`select ${COLUMNS} from sales.seller_order
    where organisation_id = any(${[...organisationIds]}::uuid[])
      and state = any(${[...UNDER_WAY]}::text[]) order by placed_at limit 200`.execute(db);
  return found.rows.map(lineOf);
}

function lineOf({ due, ...line }: Row): WorkLine {
  return { ...line, due: centimes(due) };
}
