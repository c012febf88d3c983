import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { MarketSearch } from '../../search/market-search.ts';
import type { Shelves } from '../../shop/shop-line.ts';

/** Wide query: how many things of each kind, and in each region, are on sale; most things first. */
export async function listShelves(db: Db, region?: string): Promise<Shelves> {
  const here = region === undefined ? sql`true` : sql`region_code = ${region}`;
  const found = await sql<{ region: string | null; kind: string | null; things: number }>`
    select region_code as region, kind, sum(things)::integer as things from market.shelf
    where ${here} and things > 0 group by grouping sets ((region_code), (kind))
    order by things desc, region, kind`.execute(db);
  return {
    kinds: found.rows.flatMap(({ kind, things }) => (kind === null ? [] : [{ code: kind, things }])),
    regions: found.rows.flatMap(({ region: code, things }) => (code === null ? [] : [{ code, things }])),
  };
}

const REGION_DIGITS = 2;

/** Wide query: how many things stand on the shelves asked for, when kind and region are all that is asked. */
export function shelvesOf({
  kind,
  place,
  order: _,
  skip: __,
  ...more
}: MarketSearch): RawBuilder<unknown> | undefined {
  if (Object.keys(more).length > 0 || (place !== undefined && place.length !== REGION_DIGITS))
    return undefined;
  return sql`(select coalesce(sum(things), 0)::integer from market.shelf
    where ${kind === undefined ? sql`true` : sql`kind = ${kind}`}
    and ${place === undefined ? sql`true` : sql`region_code = ${place}`})`;
}

/** Wide query: things leave the listing and the count of their shelf, at once. */
export async function takeOffShelves(tx: Tx, products: readonly string[]): Promise<void> {
  await sql`
    with gone as (
      delete from market.listing where product_id = any(${products}::uuid[]) returning commune_code, kind)
    insert into market.shelf as shelf (region_code, kind, things)
    select split_part(commune_code, '.', 1), kind, -count(*) from gone group by 1, 2 order by 1, 2
    on conflict (region_code, kind) do update set things = shelf.things + excluded.things`.execute(tx);
}

/** Wide query: counts things that came to the listing. Differences add up in whatever order they come. */
export async function countOnShelves(tx: Tx, products: readonly string[]): Promise<void> {
  await sql`
    insert into market.shelf as shelf (region_code, kind, things)
    select split_part(commune_code, '.', 1), kind, count(*) from market.listing
    where product_id = any(${products}::uuid[]) group by 1, 2 order by 1, 2
    on conflict (region_code, kind) do update set things = shelf.things + excluded.things`.execute(tx);
}

/** Wide query: empties the shelves and the lines of shops, before they are counted again. */
export async function clearShelves(tx: Tx): Promise<void> {
  await sql`delete from market.shelf`.execute(tx);
  await sql`delete from market.shop_line`.execute(tx);
}
