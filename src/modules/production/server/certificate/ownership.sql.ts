import { sql } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { OwnershipStep } from '../../certificate/ownership.ts';

/** A piece from hand to hand, the first step first. */
export async function listSteps(
  db: Db,
  { organisationId, productId }: Pick<OwnershipStep, 'organisationId' | 'productId'>,
): Promise<OwnershipStep[]> {
  const found = await sql<OwnershipStep>`select organisation_id as "organisationId", step_id as "stepId",
      commune_code as "communeCode", product_id as "productId", kind, day, city, name,
      order_id as "orderId", at
    from production.ownership_step
    where organisation_id = ${organisationId} and product_id = ${productId}
    order by at, step_id limit 200`.execute(db);
  return found.rows.map(withoutNulls);
}

/** Writes a step; that of an order is written once, however often its fact is told. */
export async function insertStep(tx: Tx, step: OwnershipStep): Promise<void> {
  await tx
    .insertInto('production.ownership_step')
    .values({
      organisation_id: step.organisationId,
      step_id: step.stepId,
      commune_code: step.communeCode,
      product_id: step.productId,
      kind: step.kind,
      day: step.day,
      city: step.city,
      name: step.name,
      order_id: step.orderId ?? null,
      at: step.at,
    })
    .onConflict((clash) => clash.doNothing())
    .execute();
}
