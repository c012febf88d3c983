import { sql } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Making } from '../../making/making.ts';

const MAKING = sql.raw(`organisation_id as "organisationId", making_id as "makingId",
  commune_code as "communeCode", product_id as "productId", batch_id as "batchId", unit, makers,
  told_at as "toldAt"`);

/** Everything told of who made a thing and its batches, the latest first. */
export async function listMakings(
  db: Db,
  { cooperative, product }: { readonly cooperative: string; readonly product: string },
): Promise<Making[]> {
  const found = await sql<Making>`select ${MAKING} from production.making
    where organisation_id = ${cooperative} and product_id = ${product}
    order by told_at desc, making_id desc limit 500`.execute(db);
  return found.rows.map(withoutNulls);
}

/** What was told of who made some things themselves, not of their batches, the latest first. */
export async function listMakingsOf(
  db: Db,
  { cooperative, products }: { readonly cooperative: string; readonly products: readonly string[] },
): Promise<Making[]> {
  const found = await sql<Making>`select distinct on (product_id) ${MAKING} from production.making
    where organisation_id = ${cooperative} and product_id = any(${[...products]}::uuid[]) and batch_id is null
    order by product_id, told_at desc, making_id desc`.execute(db);
  return found.rows.map(withoutNulls);
}

export async function insertMaking(
  tx: Tx,
  making: Making,
  { toldBy }: { readonly toldBy?: string },
): Promise<void> {
  await tx
    .insertInto('production.making')
    .values({
      organisation_id: making.organisationId,
      making_id: making.makingId,
      commune_code: making.communeCode,
      product_id: making.productId,
      batch_id: making.batchId ?? null,
      unit: making.unit,
      makers: JSON.stringify(making.makers),
      told_at: making.toldAt,
      told_by: toldBy ?? null,
    })
    .execute();
}
