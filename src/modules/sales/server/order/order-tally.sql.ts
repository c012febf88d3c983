import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { Order } from '../../order/order.ts';

/** What is in each state, of a cooperative: how many orders, and what they cost. */
export async function countByState(
  db: Db,
  cooperative: string,
): Promise<readonly { readonly state: Order['state']; readonly count: number; readonly due: number }[]> {
  const found = await sql<{ state: Order['state']; count: string; due: string }>`
    select state, count(*) as count, sum(goods_centimes + delivery_centimes) as due
    from sales.seller_order where organisation_id = ${cooperative} group by state`.execute(db);
  return found.rows.map(({ state, count, due }) => ({ state, count: Number(count), due: centimes(due) }));
}
