import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import { centimes } from '#platform/money';
import { ENDED, type OrderMoney } from '../../money/book-check.ts';

type Row = Omit<OrderMoney, 'due' | 'deposit'> & {
  readonly organisationId: string;
  readonly due: string;
  readonly deposit: string | null;
};

/** Wide query: what the orders under way, and some others, say of their money. */
export async function listOrderMoney(
  db: Db,
  others: readonly string[],
): Promise<(OrderMoney & { readonly organisationId: string })[]> {
  const found = await sql<Row>`select organisation_id as "organisationId", order_id as "orderId", state,
      paid_at is not null as "isPaid", deposit_centimes::text as deposit,
      (goods_centimes + delivery_centimes - coalesce((select sum(r.came * l.price_centimes)
        from sales.line_return r join sales.order_line l
          on l.organisation_id = r.organisation_id and l.line_id = r.line_id
        where r.organisation_id = o.organisation_id and r.order_id = o.order_id), 0))::text as due
    from sales.seller_order o
    where state <> all(${[...ENDED]}::text[]) or order_id = any(${[...others]}::uuid[])`.execute(db);
  return found.rows.map(({ due, deposit, ...one }) => ({
    ...one,
    due: centimes(due),
    ...(deposit !== null && { deposit: centimes(deposit) }),
  }));
}
