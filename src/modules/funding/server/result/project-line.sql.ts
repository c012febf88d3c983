import { sql } from 'kysely';
import { deeplyWithoutNulls, insertRows, type Db, type Tx } from '#platform/database/server';
import type { AwardMoney, ProjectLine } from '../../result/project-line.ts';
import { AWARD } from '../convention/award.sql.ts';

const AT_ONCE = 2_000;

/** Wide query: awards with the content in force of their conventions, in the order of their ids. */
export async function listAwardMoney(
  db: Db,
  { only, after }: { readonly only?: readonly string[]; readonly after?: string },
): Promise<AwardMoney[]> {
  const found = await sql<{ money: AwardMoney }>`
    select jsonb_build_object('award', ${sql.raw(AWARD)}, 'convention',
      case when c.convention_id is null then null else jsonb_build_object('conventionId', c.convention_id,
        'state', c.state, 'inForce', v.content) end) as money
    from funding.award a
    left join funding.convention c on c.organisation_id = a.organisation_id and c.award_id = a.award_id
    left join funding.signed_version v on v.organisation_id = c.organisation_id
      and v.convention_id = c.convention_id and v.number = c.signed
    where ${only === undefined ? sql`true` : sql`a.award_id = any(${[...only]}::uuid[])`}
      and ${after === undefined ? sql`true` : sql`a.award_id > ${after}::uuid`}
    order by a.award_id limit ${AT_ONCE}`.execute(db);
  return found.rows.map(({ money }) => deeplyWithoutNulls(money));
}

export async function replaceLines(tx: Tx, lines: readonly ProjectLine[]): Promise<void> {
  const ids = lines.map(({ awardId }) => awardId);
  await sql`delete from funding.project_line where award_id = any(${ids}::uuid[])`.execute(tx);
  const rows = lines.map((line) => ({
    award_id: line.awardId,
    organisation_id: line.organisationId,
    commune_code: line.communeCode,
    programme: line.programme,
    programme_name: line.programmeName,
    edition: line.edition,
    lot: line.lot,
    kind: line.kind,
    recipient_kind: line.recipientKind,
    recipient_fr: line.recipientFr,
    recipient_ar: line.recipientAr,
    title_fr: line.titleFr,
    title_ar: line.titleAr,
    awarded_on: line.awardedOn,
    from_day: line.from,
    until_day: line.until,
    led_by_women: line.ledByWomen,
    milieu: line.milieu,
    from_call: line.fromCall,
    state: line.state,
    source: line.source,
    cost_centimes: line.cost,
    granted_centimes: line.granted,
    committed_centimes: line.committed,
    paid_centimes: line.paid,
    justified_centimes: line.justified,
    funders: line.funders,
  }));
  await insertRows(tx, 'funding.project_line', rows);
}
