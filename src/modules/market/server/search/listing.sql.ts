import { sql, type RawBuilder } from 'kysely';
import { insertRows, type Db, type Tx } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { Photo } from '#platform/pictures';
import type { WordQuery } from '#platform/text';
import type { Product, Told } from '../../product/product.ts';
import { listingVocabulary, listingWords, type Listed } from '../../search/listing.ts';
import type { Listing, MarketSearch } from '../../search/market-search.ts';

/** Wide query: the lines of some things written anew; what is not on sale leaves the market. */
export async function replaceListings(
  tx: Tx,
  products: readonly Product[],
  sellers: ReadonlyMap<string, Told>,
): Promise<void> {
  const ids = products.map(({ productId }) => productId);
  await sql`delete from market.listing where product_id = any(${ids}::uuid[])`.execute(tx);
  const shown = products.filter(({ state }) => state === 'on-sale');
  await insertRows(
    tx,
    'market.listing',
    shown.map((product) => lineOf(product, sellers.get(product.organisationId) ?? NOBODY)),
  );
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

/** The spellings of the vocabulary nearest to each word asked, best first. */
export async function nearestListingWords(
  db: Db,
  asked: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await sql<{ asked: string; words: string[] }>`
    select asked.word as asked, array_agg(near.word) as words
    from unnest(${asked}::text[]) as asked (word)
    cross join lateral (
      select w.word from market.listing_word w
      where w.word % asked.word order by similarity(w.word, asked.word) desc limit 4
    ) near group by asked.word`.execute(db);
  return new Map(found.rows.map(({ asked: from, words }) => [from, words]));
}

/** What a word is worth around a thing, (unused,) sounding like its name, in its name. */
const WORTH = '{0.02, 0.1, 0.4, 1}';
const RANKED = 500;

/** Wide query: a page of what is on sale, the best match first, or the newest; and how many there are. */
export async function findListings(
  db: Db,
  {
    asked,
    search,
    limit,
  }: { readonly asked?: WordQuery; readonly search: MarketSearch; readonly limit: number },
): Promise<{ readonly lines: readonly Listing[]; readonly count: number }> {
  const rank =
    asked === undefined ? sql`0` : sql`ts_rank(${WORTH}::float4[], words, ${asked.match}::tsquery)`;
  const found = await sql<{ lines: readonly ListingRow[]; count: number }>`
    with matching as materialized (
      select ${COLUMNS}, ${rank} as rank from market.listing
      where ${where(search, asked)} limit ${asked === undefined ? sql`null` : RANKED}),
    page as (select * from matching order by ${order(search)} limit ${limit} offset ${search.skip ?? 0})
    select (select coalesce(jsonb_agg(to_jsonb(page)), '[]') from page) as lines,
      (select count(*) from matching) as count`.execute(db);
  const { lines = [], count = 0 } = found.rows[0] ?? {};
  return { lines: lines.map(listingOf), count };
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

function where(search: MarketSearch, asked: WordQuery | undefined): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (asked !== undefined) conditions.push(sql`words @@ ${asked.match}::tsquery`);
  if (search.kind !== undefined) conditions.push(sql`kind = ${search.kind}`);
  if (search.place !== undefined) conditions.push(sql`starts_with(commune_code, ${search.place})`);
  if (search.least !== undefined) conditions.push(sql`price_centimes >= ${search.least}`);
  if (search.most !== undefined) conditions.push(sql`price_centimes <= ${search.most}`);
  return sql.join(conditions, sql` and `);
}

function listedOf(product: Product, seller: Told): Listed {
  const { materials, motifs, technique } = product.facts;
  return {
    kind: product.kind,
    name: product.name,
    text: product.text,
    seller,
    communeCode: product.communeCode,
    ...(materials !== undefined && { materials }),
    ...(motifs !== undefined && { motifs }),
    ...(technique !== undefined && { technique }),
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
    words: listingWords(listedOf(product, seller)),
  };
}
