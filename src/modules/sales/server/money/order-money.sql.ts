import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import { centimes } from '#platform/money';
import { ENDED, type OrderMoney } from '../../money/book-check.ts';

type Row = Omit<OrderMoney, 'due'> & { readonly organisationId: string; readonly due: string };

/** Wide query: what the orders under way, and some others, say of their money. */
export async function listOrderMoney(
  db: Db,
  others: readonly string[],
): Promise<(OrderMoney & { readonly organisationId: string })[]> {
  const found = await sql<Row>`select organisation_id as "organisationId", order_id as "orderId", state,
      paid_at is not null as "isPaid", deposit_centimes is not null as "inParts",
      (goods_centimes + delivery_centimes)::text as due
    from sales.seller_order
    where state <> all(${[...ENDED]}::text[]) or order_id = any(${[...others]}::uuid[])`.execute(db);
  return found.rows.map(({ due, ...one }) => ({ ...one, due: centimes(due) }));
}
