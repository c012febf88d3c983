import { sql, type RawBuilder } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Product } from '../../product/product.ts';
import type { AllocationId } from '../../stock/allocation.ts';
import type { Batch, BatchId, BatchPart } from '../../stock/batch.ts';

const BATCH = sql.raw(`organisation_id as "organisationId", batch_id as "batchId",
  commune_code as "communeCode", product_id as "productId", code, made_on as "madeOn",
  best_before as "bestBefore", on_hand as "onHand", kept, recalled_at as "recalledAt", why`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<Batch[]> {
  const found = await sql<Batch>`select ${BATCH} from market.batch where ${which}`.execute(db);
  return found.rows.map(withoutNulls);
}

/** The batches of a thing, those to be eaten first first. */
export function listBatches(
  db: Db,
  { organisationId, productId }: Pick<Product, 'organisationId' | 'productId'>,
): Promise<Batch[]> {
  return listWhere(
    db,
    sql`organisation_id = ${organisationId} and product_id = ${productId}
      order by best_before, code limit 500`,
  );
}

/** The batches of a thing as everybody finds them: none of a thing that is not shown. */
export function listShownBatches(
  db: Db,
  { cooperative, product }: { readonly cooperative: string; readonly product: string },
): Promise<Batch[]> {
  const thing = sql`organisation_id = ${cooperative} and product_id = ${product}`;
  const shown = sql`exists (select from market.product where ${thing})`;
  return listWhere(db, sql`${thing} and ${shown} order by best_before, code limit 500`);
}

/** Wide query: batches out of date or called back, whoever made them, that still lie in a store. */
export function listExpired(db: Db, { today, limit }: { today: string; limit: number }): Promise<Batch[]> {
  return listWhere(
    db,
    sql`(best_before < ${today}::date or recalled_at is not null) and on_hand > kept
      order by best_before limit ${limit}`,
  );
}

export async function insertBatch(tx: Tx, held: Held<Product>, batch: Batch): Promise<void> {
  await tx
    .insertInto('market.batch')
    .values({
      organisation_id: held.organisationId,
      batch_id: batch.batchId,
      commune_code: held.communeCode,
      product_id: held.productId,
      code: batch.code,
      made_on: batch.madeOn,
      best_before: batch.bestBefore,
      on_hand: batch.onHand,
      kept: 0,
      recalled_at: null,
      why: '',
    })
    .execute();
}

/** Changes the numbers of a batch, under the lock of its thing. */
export async function changeBatch(
  tx: Tx,
  held: Held<Product>,
  { batchId, onHand = 0, kept = 0 }: { batchId: BatchId; onHand?: number; kept?: number },
): Promise<void> {
  await sql`update market.batch set on_hand = on_hand + ${onHand}, kept = kept + ${kept}
    where organisation_id = ${held.organisationId} and batch_id = ${batchId}`.execute(tx);
}

/** A batch is called back: it stays in the store, and is not sold. */
export async function saveRecall(
  tx: Tx,
  held: Held<Product>,
  { batchId, at, why }: { readonly batchId: BatchId; readonly at: Date; readonly why: string },
): Promise<void> {
  await sql`update market.batch set recalled_at = ${at}, why = ${why}
    where organisation_id = ${held.organisationId} and batch_id = ${batchId}`.execute(tx);
}

/** Which jars are kept for somebody. */
export async function insertParts(
  tx: Tx,
  held: Held<Product>,
  allocationId: string,
  parts: readonly BatchPart[],
): Promise<void> {
  for (const { batchId, quantity } of parts) {
    await tx
      .insertInto('market.allocation_batch')
      .values({
        organisation_id: held.organisationId,
        allocation_id: allocationId,
        batch_id: batchId,
        commune_code: held.communeCode,
        quantity,
      })
      .execute();
    await changeBatch(tx, held, { batchId, kept: quantity });
  }
}

export async function listParts(
  db: Db,
  { organisationId }: Pick<Product, 'organisationId'>,
  allocationId: AllocationId,
): Promise<BatchPart[]> {
  const found = await sql<BatchPart>`select batch_id as "batchId", quantity from market.allocation_batch
    where organisation_id = ${organisationId} and allocation_id = ${allocationId}
    order by batch_id`.execute(db);
  return found.rows;
}

/** What was kept of batches and lapsed is free in them again. */
export async function freeLapsedParts(tx: Tx, held: Held<Product>, now: Date): Promise<void> {
  await sql`with lapsed as (
      delete from market.allocation_batch p using market.allocation a
      where p.organisation_id = ${held.organisationId} and a.organisation_id = p.organisation_id
        and a.allocation_id = p.allocation_id and a.product_id = ${held.productId}
        and a.state = 'standing' and a.expires_at <= ${now}
      returning p.batch_id, p.quantity),
    freed as (select batch_id, sum(quantity)::integer as quantity from lapsed group by batch_id)
    update market.batch b set kept = b.kept - freed.quantity from freed
    where b.organisation_id = ${held.organisationId} and b.batch_id = freed.batch_id`.execute(tx);
}

/** Jars of a batch are kept for this one no more. */
export async function dropPart(
  tx: Tx,
  held: Held<Product>,
  allocationId: string,
  { batchId, quantity }: BatchPart,
): Promise<void> {
  await sql`delete from market.allocation_batch where organisation_id = ${held.organisationId}
    and allocation_id = ${allocationId} and batch_id = ${batchId}`.execute(tx);
  await changeBatch(tx, held, { batchId, kept: -quantity });
}

/** Some jars of a batch came back from who got them. */
export async function takeFromPart(
  tx: Tx,
  held: Held<Product>,
  { allocationId, batchId, quantity }: BatchPart & { readonly allocationId: AllocationId },
): Promise<void> {
  await sql`with was as (delete from market.allocation_batch
      where organisation_id = ${held.organisationId} and allocation_id = ${allocationId}
        and batch_id = ${batchId} and quantity = ${quantity} returning batch_id)
    update market.allocation_batch set quantity = quantity - ${quantity}
    where organisation_id = ${held.organisationId} and allocation_id = ${allocationId}
      and batch_id = ${batchId} and quantity > ${quantity}`.execute(tx);
  await changeBatch(tx, held, { batchId, onHand: quantity });
}

/** What was kept of batches goes with its keeping: out of the store, or back into it. */
export async function endParts(
  tx: Tx,
  held: Held<Product>,
  ended: { readonly allocationId: AllocationId; readonly as: 'used' | 'released'; readonly was: string },
): Promise<void> {
  const { allocationId, as, was } = ended;
  for (const { batchId, quantity } of await listParts(tx, held, allocationId)) {
    if (was === 'used') await changeBatch(tx, held, { batchId, onHand: quantity });
    else
      await changeBatch(tx, held, { batchId, kept: -quantity, ...(as === 'used' && { onHand: -quantity }) });
  }
  if (as === 'released')
    await sql`delete from market.allocation_batch where organisation_id = ${held.organisationId}
      and allocation_id = ${allocationId}`.execute(tx);
}
