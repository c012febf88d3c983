import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db } from '#platform/database/server';
import type { Achievement, EditionTotals, Outcome } from '../../result/results.ts';

/** What the public lines of each edition come to. */
export async function listTotals(db: Db, programme?: string): Promise<EditionTotals[]> {
  const found = await sql<{ totals: EditionTotals }>`
    select jsonb_build_object('programme', programme, 'programmeName', min(programme_name),
      'programmeAr', min(programme_ar), 'edition', edition, 'projects', count(*),
      'cooperatives', count(*) filter (where recipient_kind = 'cooperative'),
      'ledByWomen', count(*) filter (where led_by_women), 'leadKnown', count(led_by_women),
      'rural', count(*) filter (where milieu = 'rural'), 'cost', coalesce(sum(cost_centimes), 0),
      'granted', coalesce(sum(granted_centimes), 0), 'committed', sum(committed_centimes),
      'paid', sum(paid_centimes), 'justified', sum(justified_centimes),
      'sources', coalesce(jsonb_agg(distinct source) filter (where source is not null), '[]')) as totals
    from funding.project_line where ${of(programme, 'programme')} group by programme, edition
    order by programme, edition`.execute(db);
  return found.rows.map(({ totals }) => deeplyWithoutNulls(totals));
}

/** Wide query: every target of a programme and what was reached; public, as its sources are. */
export async function listAchievements(db: Db, programme?: string): Promise<Achievement[]> {
  const found = await sql<{ row: Achievement }>`
    select jsonb_build_object('programme', programme, 'programmeName', programme_name,
      'programmeAr', programme_ar, 'day', day, 'measure', measure, 'place', place,
      'target', target, 'actual', actual, 'atLeast', at_least, 'source', source) as row
    from funding.achievement where ${of(programme, 'programme')}
    order by programme, measure, place, achievement_id limit 200`.execute(db);
  return found.rows.map(({ row }) => deeplyWithoutNulls(row));
}

/** Wide query: what changed at who was awarded; public, as its sources are. */
export async function listOutcomes(db: Db, programme?: string): Promise<Outcome[]> {
  const found = await sql<{ row: Outcome }>`
    select jsonb_build_object('awardId', l.award_id, 'programme', l.programme,
      'recipientFr', l.recipient_fr, 'recipientAr', l.recipient_ar,
      'organisationId', l.organisation_id, 'granted', l.granted_centimes, 'measure', o.measure,
      'before', o.before_value, 'beforeOn', o.before_on, 'after', o.after_value,
      'afterOn', o.after_on, 'source', o.source) as row
    from funding.outcome o join funding.project_line l on l.award_id = o.award_id
    where ${of(programme, 'l.programme')} order by l.recipient_fr, o.measure limit 200`.execute(db);
  return found.rows.map(({ row }) => deeplyWithoutNulls(row));
}

function of(programme: string | undefined, column: 'programme' | 'l.programme') {
  return programme === undefined ? sql`true` : sql`${sql.ref(column)} = ${programme}`;
}
