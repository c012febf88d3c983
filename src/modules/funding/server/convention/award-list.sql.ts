import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db } from '#platform/database/server';
import type { FundedAward } from '../../convention/funded-award.ts';
import { AWARD, STANDS } from './award.sql.ts';

/** Wide query: awards within reach, those whose convention is being made first, then the latest. */
export async function listAwards(
  db: Db,
  {
    limit,
    organisationId,
    programme,
  }: { readonly limit: number; readonly organisationId?: string; readonly programme?: string },
): Promise<FundedAward[]> {
  const conditions = [sql.raw(STANDS)];
  if (organisationId !== undefined) conditions.push(sql`a.organisation_id = ${organisationId}::uuid`);
  if (programme !== undefined) conditions.push(sql`a.programme = ${programme}`);
  const found = await sql<{ award: FundedAward }>`
    select ${sql.raw(AWARD)} || jsonb_build_object('conventionId', c.convention_id, 'state', c.state) as award
    from funding.award a
    left join funding.convention c on c.organisation_id = a.organisation_id and c.award_id = a.award_id
    where ${sql.join(conditions, sql` and `)}
    order by case when c.state in ('proposed', 'draft', 'amending') then 0 when c.state = 'signed' then 1
      else 2 end, a.awarded_on desc, a.award_id desc limit ${limit}`.execute(db);
  return found.rows.map(({ award }) => deeplyWithoutNulls(award));
}
