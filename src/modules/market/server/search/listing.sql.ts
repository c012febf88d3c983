import { sql, type RawBuilder } from 'kysely';
import { insertRows, type Db, type Tx } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { Photo } from '#platform/pictures';
import type { WordQuery } from '#platform/text';
import type { Product, Told } from '../../product/product.ts';
import { listingVocabulary, listingWords, type Listed } from '../../search/listing.ts';
import { coloursOf } from '../../search/colour.ts';
import { COUNTED, type Listing, type MarketSearch } from '../../search/market-search.ts';
import { marksOf } from '../../search/mark.ts';
import { boundsOf, longestSide } from '../../search/size.ts';
import { countOnShelves, shelvesOf, takeOffShelves } from './shelf.sql.ts';

/** Wide query: the lines of some things written anew; what is not on sale leaves the market. */
export async function replaceListings(
  tx: Tx,
  products: readonly Product[],
  sellers: ReadonlyMap<string, Told>,
  marks: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const ids = products.map(({ productId }) => productId);
  await takeOffShelves(tx, ids);
  const shown = products.filter(({ state }) => state === 'on-sale');
  await insertRows(
    tx,
    'market.listing',
    shown.map((product) => ({
      ...lineOf(product, sellers.get(product.organisationId) ?? NOBODY),
      marks: JSON.stringify(marksOf(product.facts, marks.get(product.productId) ?? [])),
    })),
  );
  await countOnShelves(tx, ids);
  const words = new Set(
    shown.flatMap((product) =>
      listingVocabulary(listedOf(product, sellers.get(product.organisationId) ?? NOBODY)),
    ),
  );
  const rows = [...words].toSorted().map((word) => ({ word }));
  await insertRows(tx, 'market.listing_word', rows, 'skip');
}

const NOBODY: Told = { fr: '', ar: '' };

/** Wide query: empties the market's lines, before they are written again. */
export async function clearListings(tx: Tx): Promise<void> {
  await sql`delete from market.listing`.execute(tx);
  await sql`delete from market.listing_word`.execute(tx);
}

/** What a word is worth around a thing, for its kind, sounding like its name, in its name. */
const WORTH = '{0.02, 0.2, 0.4, 1}';
/** Things compared by rank: as many as are counted. */
const RANKED = COUNTED + 1;

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
  const page = sql`order by ${order(search)} limit ${limit} offset ${search.skip ?? 0}`;
  const wanted = where(search, asked);
  const shelves = asked === undefined ? shelvesOf(search) : undefined;
  const found = await (
    asked === undefined
      ? sql<FoundRows>`
          with page as (select ${COLUMNS}, 0 as rank from market.listing where ${wanted} ${page})
          select ${LINES}, ${shelves ?? counted(wanted)} as count`
      : sql<FoundRows>`
          with matching as materialized (
            select product_id as "productId", offered_at, price_centimes as price,
              ts_rank(${WORTH}::float4[], words, ${asked.any}::tsquery) as rank
            from market.listing where ${wanted} limit ${RANKED}),
          best as (select "productId", rank from matching ${page}),
          page as (select ${COLUMNS}, rank from best
            join market.listing on product_id = "productId" order by ${order(search)})
          select ${LINES}, (select count(*) from matching) as count`
  ).execute(db);
  const { lines = [], count = 0 } = found.rows[0] ?? {};
  const beyond = shelves === undefined && count > COUNTED;
  return { lines: lines.map(listingOf), count: beyond ? COUNTED : count, beyond };
}

function counted(wanted: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select count(*) from (
    select from market.listing where ${wanted} limit ${COUNTED + 1}) as counted)`;
}

interface FoundRows {
  readonly lines: readonly ListingRow[];
  readonly count: number;
}

const LINES = sql`(select coalesce(jsonb_agg(to_jsonb(page)), '[]') from page) as lines`;

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

function where(search: MarketSearch, asked: WordQuery | undefined): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (asked !== undefined) conditions.push(sql`words @@ ${asked.match}::tsquery`);
  if (search.kind !== undefined) conditions.push(sql`kind = ${search.kind}`);
  if (search.place !== undefined) conditions.push(sql`starts_with(commune_code, ${search.place})`);
  if (search.colour !== undefined) conditions.push(sql`colours @> ${JSON.stringify(search.colour)}::jsonb`);
  if (search.mark !== undefined) conditions.push(sql`marks @> ${JSON.stringify(search.mark)}::jsonb`);
  if (search.size !== undefined) {
    const [above, most] = boundsOf(search.size);
    conditions.push(sql`longest_millimetres > ${above} and longest_millimetres <= ${most}`);
  }
  if (search.least !== undefined) conditions.push(sql`price_centimes >= ${search.least}`);
  if (search.most !== undefined) conditions.push(sql`price_centimes <= ${search.most}`);
  return sql.join(conditions, sql` and `);
}

function listedOf(product: Product, seller: Told): Listed {
  const { materials, motifs, technique, colours } = product.facts;
  return {
    kind: product.kind,
    name: product.name,
    text: product.text,
    seller,
    communeCode: product.communeCode,
    ...(materials !== undefined && { materials }),
    ...(motifs !== undefined && { motifs }),
    ...(technique !== undefined && { technique }),
    ...(colours !== undefined && { colours }),
  };
}

function lineOf(product: Product, seller: Told) {
  const photo: Photo | undefined = product.photos[0];
  return {
    product_id: product.productId,
    organisation_id: product.organisationId,
    commune_code: product.communeCode,
    kind: product.kind,
    name_fr: product.name.fr,
    name_ar: product.name.ar,
    seller_fr: seller.fr,
    seller_ar: seller.ar,
    price_centimes: product.price,
    left_over: product.left,
    stock: product.stock,
    photo: photo === undefined ? null : JSON.stringify(photo),
    offered_at: product.offeredAt,
    colours: JSON.stringify(coloursOf(product.facts.colours ?? [])),
    longest_millimetres: longestSide(product.facts) ?? null,
    words: listingWords(listedOf(product, seller)),
  };
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
