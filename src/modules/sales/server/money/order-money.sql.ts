import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/server';
import { centimes } from '#platform/money';
import { ENDED, type OrderMoney } from '../../money/book-check.ts';

type Row = Omit<OrderMoney, 'due' | 'deposit'> & {
  readonly organisationId: string;
  readonly due: string;
  readonly deposit: string | null;
};

type Money = OrderMoney & { readonly organisationId: string };

/** Wide query: what the orders under way, and some others, say of their money. */
export function listOrderMoney(db: Db, others: readonly string[]): Promise<Money[]> {
  const which = sql`state <> all(${[...ENDED]}::text[]) or order_id = any(${[...others]}::uuid[])`;
  return listWhere(db, which);
}

/** Wide query: what some orders say of their money, wherever they stand. */
export function listMoneyOf(db: Db, orderIds: readonly string[]): Promise<Money[]> {
  return listWhere(db, sql`order_id = any(${[...orderIds]}::uuid[])`);
}

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<Money[]> {
  const found = await sql<Row>`select organisation_id as "organisationId", order_id as "orderId", state,
      paid_at is not null as "isPaid", deposit_centimes::text as deposit,
      (goods_centimes + delivery_centimes - coalesce((select sum(r.came * l.price_centimes)
        from sales.line_return r join sales.order_line l
          on l.organisation_id = r.organisation_id and l.line_id = r.line_id
        where r.organisation_id = o.organisation_id and r.order_id = o.order_id), 0))::text as due
    from sales.seller_order o
    where ${which}`.execute(db);
  return found.rows.map(({ due, deposit, ...one }) => ({
    ...one,
    due: centimes(due),
    ...(deposit !== null && { deposit: centimes(deposit) }),
  }));
}
