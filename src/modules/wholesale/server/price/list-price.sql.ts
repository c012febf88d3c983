import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { Held } from '#platform/operation/server';
import type { Day } from '#platform/time';
import type { ListPrice } from '../../price/list-price.ts';

interface Row extends Omit<ListPrice, 'price'> {
  readonly price: number;
}

const COLUMNS =
  sql.raw(`organisation_id as "organisationId", price_id as "priceId", product_id as "productId",
  buyer_group as "group", from_day as "from", price_centimes as price, minimum, pack,
  pack_kind as "packKind", gtin, ended`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<ListPrice[]> {
  const found = await sql<Row>`select ${COLUMNS} from wholesale.list_price where ${which}`.execute(db);
  return found.rows.map(({ price, ...row }) => ({ ...row, price: centimes(price) }));
}

/** Every version of the prices of a cooperative, the latest first. */
export function listOfCooperative(db: Db, cooperative: string): Promise<ListPrice[]> {
  return listWhere(db, sql`organisation_id = ${cooperative} order by from_day desc limit 500`);
}

/** Wide query: what is asked of a group until a day, whoever sells. */
export function listForGroup(db: Db, group: string, day: Day): Promise<ListPrice[]> {
  return listWhere(db, sql`buyer_group = ${group} and from_day <= ${day} order by from_day desc limit 1000`);
}

/** Every version of one price, until a day. */
export function listVersions(
  db: Db,
  { cooperative, product, group }: { cooperative: string; product: string; group: string },
): Promise<ListPrice[]> {
  return listWhere(
    db,
    sql`organisation_id = ${cooperative} and product_id = ${product} and buyer_group = ${group}`,
  );
}

/** Says a price from a day on; said twice for one day, the second counts. */
export async function savePrice(
  tx: Tx,
  { organisationId, communeCode }: Held<{ readonly organisationId: string; readonly communeCode: string }>,
  price: Omit<ListPrice, 'organisationId'>,
  now: Date,
): Promise<void> {
  const said = {
    price_centimes: price.price,
    minimum: price.minimum,
    pack: price.pack,
    pack_kind: price.packKind,
    gtin: price.gtin,
    ended: price.ended,
    said_at: now,
  };
  await tx
    .insertInto('wholesale.list_price')
    .values({
      organisation_id: organisationId,
      commune_code: communeCode,
      price_id: price.priceId,
      product_id: price.productId,
      buyer_group: price.group,
      from_day: price.from,
      ...said,
    })
    .onConflict((clash) =>
      clash.columns(['organisation_id', 'product_id', 'buyer_group', 'from_day']).doUpdateSet(said),
    )
    .execute();
}
