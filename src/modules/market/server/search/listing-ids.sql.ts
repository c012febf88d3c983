import { sql } from 'kysely';
import type { Db } from '#platform/database/server';

interface Wanted {
  readonly cooperative?: string | undefined;
  /** The last id seen before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Wide query: the ids of what is on sale, of one cooperative or of all, in their order. */
export async function listOnSale(db: Db, { cooperative, after, limit }: Wanted): Promise<string[]> {
  const whose = cooperative === undefined ? sql`true` : sql`organisation_id = ${cooperative}`;
  const beyond = after === undefined ? sql`true` : sql`product_id > ${after}`;
  const found = await sql<{ id: string }>`
    select product_id as id from market.listing where ${whose} and ${beyond}
    order by product_id limit ${limit}`.execute(db);
  return found.rows.map(({ id }) => id);
}

/** Wide query: the addresses of everything on sale with the day each was offered, in the order of their ids. */
export async function listAddresses(
  db: Db,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<{ readonly organisationId: string; readonly productId: string; readonly day: string }[]> {
  const found = await sql<{ organisationId: string; productId: string; day: string }>`
    select organisation_id as "organisationId", product_id as "productId", offered_at::date::text as day
    from market.listing order by product_id limit ${limit} offset ${skip}`.execute(db);
  return found.rows;
}

/** Wide query: the shops which have something on sale, and how many things there are in all. */
export async function listShopIds(db: Db): Promise<{ readonly shops: string[]; readonly things: number }> {
  const found = await sql<{ shops: string[]; things: number }>`
    select coalesce(array_agg(organisation_id order by organisation_id), '{}') as shops,
      coalesce(sum(things), 0)::integer as things from market.shop_line`.execute(db);
  return found.rows[0] ?? { shops: [], things: 0 };
}
