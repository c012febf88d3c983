import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { ModelTerms } from '../../model/model.ts';

type Key = { readonly cooperative: string; readonly product: string };

/** How a thing is made to order, if its cooperative told it. */
export async function findModel(
  db: Db,
  { cooperative, product }: Key,
): Promise<{ readonly terms: ModelTerms; readonly version: number } | undefined> {
  const found = await sql<{ terms: ModelTerms; version: number }>`select terms, version from bespoke.model
    where organisation_id = ${cooperative} and product_id = ${product}`.execute(db);
  return found.rows[0];
}

/** Writes how a thing is made to order, in place of what was said before. */
export async function saveModel(
  tx: Tx,
  {
    organisationId,
    communeCode,
    productId,
  }: Held<{ readonly organisationId: string; readonly communeCode: string; readonly productId: string }>,
  { terms, now }: { readonly terms: ModelTerms; readonly now: Date },
): Promise<void> {
  const said = { terms: JSON.stringify(terms), told_at: now };
  await tx
    .insertInto('bespoke.model')
    .values({
      organisation_id: organisationId,
      product_id: productId,
      commune_code: communeCode,
      ...said,
      version: 1,
    })
    .onConflict((clash) =>
      clash
        .columns(['organisation_id', 'product_id'])
        .doUpdateSet({ ...said, version: sql`model.version + 1` }),
    )
    .execute();
}
