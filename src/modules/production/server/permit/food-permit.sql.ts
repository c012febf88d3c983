import { sql } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { FoodPermit } from '../../permit/food-permit.ts';

export async function findPermit(db: Db, cooperative: string): Promise<FoodPermit | undefined> {
  const found =
    await sql<FoodPermit>`select organisation_id as "organisationId", commune_code as "communeCode",
      kind, number, valid_until as "validUntil"
    from production.food_permit where organisation_id = ${cooperative}`.execute(db);
  return found.rows[0] && withoutNulls(found.rows[0]);
}

/** Writes the permit; what stood before gives way. */
export async function replacePermit(
  tx: Tx,
  permit: FoodPermit,
  { now, personId }: { readonly now: Date; readonly personId?: string },
): Promise<void> {
  const told = {
    kind: permit.kind,
    number: permit.number,
    valid_until: permit.validUntil ?? null,
    written_at: now,
    written_by: personId ?? null,
  };
  const changed = await tx
    .updateTable('production.food_permit')
    .set(told)
    .where('organisation_id', '=', permit.organisationId)
    .executeTakeFirst();
  if (changed.numUpdatedRows > 0n) return;
  await tx
    .insertInto('production.food_permit')
    .values({ organisation_id: permit.organisationId, commune_code: permit.communeCode, ...told })
    .execute();
}
