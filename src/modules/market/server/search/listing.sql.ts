import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { WordQuery } from '#platform/text';
import { COUNTED, type Listing, type MarketSearch } from '../../search/market-search.ts';
import { traitsAsked } from '../../search/trait.ts';
import { shelvesOf } from './shelf.sql.ts';

/** What a word is worth around a thing, for its kind, sounding like its name, in its name. */
const WORTH = '{0.02, 0.2, 0.4, 1}';
/** Things compared for a page: as many as are counted. */
const COMPARED = COUNTED + 1;

interface Wanted {
  readonly asked?: WordQuery;
  readonly search: MarketSearch;
  readonly limit: number;
}

export interface FoundListings {
  readonly lines: readonly Listing[];
  /** How many there are, as far as they were counted. */
  readonly count: number;
  /** Whether there are more than were counted. */
  readonly beyond: boolean;
}

/** Wide query: a page of what is on sale, the best match first, or the newest; and how many there are. */
export async function findListings(db: Db, { asked, search, limit }: Wanted): Promise<FoundListings> {
  const shelves = asked === undefined ? shelvesOf(search) : undefined;
  const found = await (
    shelves === undefined
      ? sql<FoundRows>`${pageOfMatching({ search, limit, ...(asked && { asked }) })}`
      : sql<FoundRows>`
          with page as (select ${COLUMNS}, 0 as rank from market.listing where ${where(search, undefined)}
            order by ${order(search)} limit ${limit} offset ${search.skip ?? 0})
          select ${linesBy(search)}, ${shelves} as count`
  ).execute(db);
  const { lines = [], count = 0 } = found.rows[0] ?? {};
  const beyond = shelves === undefined && count > COUNTED;
  return { lines: lines.map(listingOf), count: beyond ? COUNTED : count, beyond };
}

/**
 * As many of the things that match as are counted, known by what they are ordered by; the lines of one page
 * of them. Words are compared by rank, whatever else is asked; without words the index has them in order.
 */
function pageOfMatching({ asked, search, limit }: Wanted): RawBuilder<unknown> {
  const skip = search.skip ?? 0;
  const by = sql`order by ${order(search)}`;
  const matching =
    asked === undefined
      ? sql`select product_id as "productId", ${ordered(search)}, 0 as rank
          from market.listing where ${where(search, asked)} ${by} limit ${Math.max(COMPARED, skip + limit)}`
      : sql`select product_id as "productId", offered_at, price_centimes as price,
            ts_rank(${WORTH}::float4[], words, ${asked.any}::tsquery) as rank
          from market.listing where ${where(search, asked)} limit ${COMPARED}`;
  return sql`
    with matching as materialized (${matching}),
    best as (select "productId", rank from matching ${by} limit ${limit} offset ${skip}),
    page as (select ${COLUMNS}, rank from best join market.listing on product_id = "productId")
    select ${linesBy(search)}, (select count(*) from matching) as count`;
}

interface FoundRows {
  readonly lines: readonly ListingRow[];
  readonly count: number;
}

/**
 * The lines of a page in their order; what they are ordered by is not told to who reads them. As JSON
 * written at once: its binary form would be built only to be written again.
 */
function linesBy(search: MarketSearch): RawBuilder<unknown> {
  return sql`(select coalesce(json_agg(line), '[]') from (
    select "productId", "organisationId", "communeCode", kind, "nameFr", "nameAr", "sellerFr", "sellerAr",
      price, page.left, stock, photo
    from page order by ${order(search)}) as line) as lines`;
}

interface ListingRow extends Omit<Listing, 'name' | 'seller' | 'price'> {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly sellerFr: string;
  readonly sellerAr: string;
  readonly price: number;
}

function listingOf({ nameFr, nameAr, sellerFr, sellerAr, price, ...row }: ListingRow): Listing {
  return {
    ...row,
    name: { fr: nameFr, ar: nameAr },
    seller: { fr: sellerFr, ar: sellerAr },
    price: centimes(price),
  };
}

const COLUMNS = sql`product_id as "productId", organisation_id as "organisationId",
  commune_code as "communeCode", kind, name_fr as "nameFr", name_ar as "nameAr", seller_fr as "sellerFr",
  seller_ar as "sellerAr", price_centimes as price, left_over as left, stock, photo, offered_at`;

function order({ order: by }: MarketSearch): RawBuilder<unknown> {
  if (by === 'cheapest') return sql`price, "productId"`;
  if (by === 'dearest') return sql`price desc, "productId"`;
  return sql`rank desc, offered_at desc, "productId"`;
}

/** What the lines of a search are ordered by, so that an index alone can tell it. */
function ordered({ order: by }: MarketSearch): RawBuilder<unknown> {
  return by === 'best' ? sql`offered_at` : sql`price_centimes as price`;
}

function where(search: MarketSearch, asked: WordQuery | undefined): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (asked !== undefined) conditions.push(sql`words @@ ${asked.match}::tsquery`);
  if (search.kind !== undefined) conditions.push(sql`kind = ${search.kind}`);
  if (search.place !== undefined) conditions.push(sql`starts_with(commune_code, ${search.place})`);
  const traits = traitsAsked(search);
  if (traits > 0) conditions.push(sql`traits & ${sql.lit(traits)} = ${sql.lit(traits)}`);
  if (search.least !== undefined) conditions.push(sql`price_centimes >= ${search.least}`);
  if (search.most !== undefined) conditions.push(sql`price_centimes <= ${search.most}`);
  return sql.join(conditions, sql` and `);
}

/** Wide query: who shows a kind of thing in a place; an empty place is the country. */
export async function listSellers(
  db: Db,
  { kind, place, limit }: { readonly kind: string; readonly place: string; readonly limit: number },
): Promise<{ organisationId: string; communeCode: string }[]> {
  const within = place === '' ? '' : `${place}.`;
  const found = await sql<{ organisationId: string; communeCode: string }>`
    select organisation_id as "organisationId", commune_code as "communeCode" from market.listing
    where kind = ${kind} and starts_with(commune_code || '.', ${within})
    group by organisation_id, commune_code order by count(*) desc, organisation_id limit ${limit}`.execute(
    db,
  );
  return found.rows;
}
