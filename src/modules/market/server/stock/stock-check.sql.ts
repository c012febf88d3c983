import { sql } from 'kysely';
import type { Db } from '#platform/database/server';

/** A store whose numbers are not those of its movements and keepings. */
export interface Strayed {
  readonly organisationId: string;
  readonly productId: string;
  readonly what: 'on-hand' | 'kept' | 'batches';
  readonly stands: number;
  readonly counted: number;
}

/**
 * Wide query: stores that do not add up: on hand = the sum of movements, kept = the sum of what is kept and
 * not lapsed, of a batch as of the whole. All of them, or those of some things.
 */
export async function listStrayed(db: Db, only?: readonly string[]): Promise<Strayed[]> {
  const among = (product: string) =>
    only === undefined ? sql`` : sql`and ${sql.ref(product)} = any(${[...only]}::uuid[])`;
  const found = await sql<Strayed>`
    select l.organisation_id as "organisationId", l.product_id as "productId", 'on-hand' as what,
      l.on_hand as stands, coalesce(m.counted, 0)::integer as counted
    from market.stock_level l
    left join (select organisation_id, product_id, sum(change) as counted from market.movement
      group by organisation_id, product_id) m
      on m.organisation_id = l.organisation_id and m.product_id = l.product_id
    where l.on_hand <> coalesce(m.counted, 0) ${among('l.product_id')}
    union all
    select l.organisation_id, l.product_id, 'kept', l.kept, coalesce(a.counted, 0)::integer
    from market.stock_level l
    left join (select organisation_id, product_id, sum(quantity) as counted from market.allocation
      where state = 'standing' group by organisation_id, product_id) a
      on a.organisation_id = l.organisation_id and a.product_id = l.product_id
    where l.kept <> coalesce(a.counted, 0) ${among('l.product_id')}
    union all
    select b.organisation_id, b.product_id, 'batches', b.on_hand, coalesce(m.counted, 0)::integer
    from market.batch b
    left join (select organisation_id, batch_id, sum(change) as counted from market.movement
      where batch_id is not null group by organisation_id, batch_id) m
      on m.organisation_id = b.organisation_id and m.batch_id = b.batch_id
    where b.on_hand <> coalesce(m.counted, 0) ${among('b.product_id')}
    order by 1, 2 limit 200`.execute(db);
  return found.rows;
}
