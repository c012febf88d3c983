import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Tx } from '#platform/database/server';
import { asId } from '#platform/ids';
import { centimes } from '#platform/money';
import type { Held } from '#platform/operation/server';
import type { Photo } from '#platform/pictures';
import { STOCK_KINDS } from '../../product/kind.ts';
import { PRODUCT_STATES, type Product, type ProductFacts, type Told } from '../../product/product.ts';

/** A thing of a cooperative, held by the transaction: nothing else alters it meanwhile. */
export async function lockProduct(
  tx: Tx,
  { cooperative, product }: { readonly cooperative: string; readonly product: string },
): Promise<Product | undefined> {
  await sql`select from market.product where organisation_id = ${cooperative} and product_id = ${product}
    for no key update`.execute(tx);
  return findProduct(tx, { cooperative, product });
}

export async function findProduct(
  db: Db,
  { cooperative, product }: { readonly cooperative: string; readonly product: string },
): Promise<Product | undefined> {
  const [found] = await listProducts(
    db,
    sql`p.organisation_id = ${cooperative} and p.product_id = ${product}`,
  );
  return found;
}

/** Everything a cooperative tells of, the newest first. */
export function listOfShop(
  db: Db,
  cooperative: string,
  { limit, onSale }: { readonly limit: number; readonly onSale: 'only' | 'too' },
): Promise<Product[]> {
  const shown = onSale === 'only' ? sql`and p.state = 'on-sale'` : sql``;
  return listProducts(
    db,
    sql`p.organisation_id = ${cooperative} ${shown}
      order by p.offered_at desc, p.product_id limit ${limit}`,
  );
}

/** Wide query: things of many cooperatives, by their ids. */
export async function listByProduct(db: Db, products: readonly string[]): Promise<Product[]> {
  if (products.length === 0) return [];
  return listProducts(db, sql`p.product_id = any(${products}::uuid[])`);
}

/** Wide query: the ids of everything told of, a page at a time. */
export async function listProductIds(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('market.product')
    .select('product_id')
    .where('product_id', '>', after)
    .orderBy('product_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.product_id);
}

async function listProducts(db: Db, which: ReturnType<typeof sql>): Promise<Product[]> {
  const found = await sql<z.input<typeof ROW>>`
    select p.organisation_id as "organisationId", p.product_id as "productId",
      p.commune_code as "communeCode", p.kind, p.stock, p.state, p.name_fr as "nameFr", p.name_ar as "nameAr",
      p.text_fr as "textFr", p.text_ar as "textAr", p.facts, p.price_centimes as price, p.version,
      p.offered_at as "offeredAt",
      l.on_hand - l.kept as left,
      (select coalesce(jsonb_agg(jsonb_build_object('organisationId', f.organisation_id, 'fileId', f.file_id,
          'width', f.width, 'height', f.height)
          || case when f.is_illustration then '{"isIllustration": true}'::jsonb else '{}' end
          order by f.position), '[]')
        from market.photo f
        where f.organisation_id = p.organisation_id and f.product_id = p.product_id) as photos
    from market.product p
    join market.stock_level l on l.organisation_id = p.organisation_id and l.product_id = p.product_id
    where ${which}`.execute(db);
  return found.rows.map(productOf);
}

const ROW = z.object({
  organisationId: z.string(),
  productId: z.string(),
  communeCode: z.string(),
  kind: z.string(),
  stock: z.enum(STOCK_KINDS),
  state: z.enum(PRODUCT_STATES),
  nameFr: z.string(),
  nameAr: z.string(),
  textFr: z.string(),
  textAr: z.string(),
  facts: z.custom<ProductFacts>(),
  price: z.number(),
  version: z.number(),
  offeredAt: z.date(),
  left: z.number(),
  photos: z.custom<readonly Photo[]>(),
});

function productOf(row: z.input<typeof ROW>): Product {
  const { organisationId, productId, nameFr, nameAr, textFr, textAr, price, ...rest } = ROW.parse(row);
  return {
    ...rest,
    organisationId: asId(organisationId),
    productId: asId(productId),
    name: { fr: nameFr, ar: nameAr },
    text: { fr: textFr, ar: textAr },
    price: centimes(price),
  };
}

export async function insertProduct(tx: Tx, product: Product): Promise<void> {
  await tx
    .insertInto('market.product')
    .values({
      organisation_id: product.organisationId,
      product_id: product.productId,
      commune_code: product.communeCode,
      stock: product.stock,
      offered_at: product.offeredAt,
      ...columnsOf(product),
    })
    .execute();
}

/** What of a thing may change after it was told first. */
export type ProductChange = Partial<Pick<Product, 'kind' | 'state' | 'name' | 'text' | 'facts' | 'price'>>;

export async function saveProduct(tx: Tx, held: Held<Product>, change: ProductChange): Promise<Product> {
  const product = { ...held, ...change, version: held.version + 1 };
  await tx
    .updateTable('market.product')
    .set(columnsOf(product))
    .where('organisation_id', '=', held.organisationId)
    .where('product_id', '=', held.productId)
    .execute();
  return product;
}

function columnsOf(
  product: Pick<Product, 'kind' | 'state' | 'facts' | 'price' | 'version'> & {
    readonly name: Told;
    readonly text: Told;
  },
) {
  return {
    kind: product.kind,
    state: product.state,
    name_fr: product.name.fr,
    name_ar: product.name.ar,
    text_fr: product.text.fr,
    text_ar: product.text.ar,
    facts: JSON.stringify(product.facts),
    price_centimes: product.price,
    version: product.version,
  };
}

export async function insertPhoto(
  tx: Tx,
  product: Pick<Product, 'productId' | 'communeCode'>,
  photo: Photo & { readonly position: number },
): Promise<void> {
  await tx
    .insertInto('market.photo')
    .values({
      organisation_id: photo.organisationId,
      product_id: product.productId,
      commune_code: product.communeCode,
      file_id: photo.fileId,
      position: photo.position,
      width: photo.width,
      height: photo.height,
      is_illustration: photo.isIllustration === true,
    })
    .execute();
}

export async function removePhoto(tx: Tx, held: Held<Product>, fileId: string): Promise<void> {
  await sql`delete from market.photo where organisation_id = ${held.organisationId}
    and product_id = ${held.productId} and file_id = ${fileId}`.execute(tx);
}
