import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { ShareRule } from '../../share-out/share-rule.ts';

/** The rules of a cooperative, the latest first. */
export async function listRules(db: Db, cooperative: string): Promise<ShareRule[]> {
  const found =
    await sql<ShareRule>`select organisation_id as "organisationId", commune_code as "communeCode",
      from_day as "fromDay", kept_basis_points as "keptBasisPoints", decided_by as "decidedBy"
    from production.share_rule where organisation_id = ${cooperative}
    order by from_day desc limit 50`.execute(db);
  return found.rows;
}

/** Writes a rule; one of the same day is refused by its key, and said so. */
export async function insertRule(
  tx: Tx,
  rule: ShareRule,
  { now, personId }: { readonly now: Date; readonly personId?: string },
): Promise<void> {
  await tx
    .insertInto('production.share_rule')
    .values({
      organisation_id: rule.organisationId,
      from_day: rule.fromDay,
      commune_code: rule.communeCode,
      kept_basis_points: rule.keptBasisPoints,
      decided_by: rule.decidedBy,
      written_at: now,
      written_by: personId ?? null,
    })
    .execute();
}
