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

/** Wide query: programmes by code, with their names: those that awarded, and those that only told results. */
export async function listTold(
  db: Db,
): Promise<Pick<Achievement, 'programme' | 'programmeName' | 'programmeAr'>[]> {
  const found = await sql<{ row: Pick<Achievement, 'programme' | 'programmeName' | 'programmeAr'> }>`
    select jsonb_build_object('programme', programme, 'programmeName', min(programme_name),
      'programmeAr', min(programme_ar)) as row
    from (select programme, programme_name, programme_ar from funding.project_line
      union all select programme, programme_name, programme_ar from funding.achievement) p
    group by programme order by min(programme_name)`.execute(db);
  return found.rows.map(({ row }) => deeplyWithoutNulls(row));
}

/** Wide query: the last told of each target of a programme, and what was reached; public, as its sources are. */
export async function listAchievements(db: Db, programme?: string): Promise<Achievement[]> {
  const found = await sql<{ row: Achievement }>`
    select jsonb_build_object('programme', programme, 'programmeName', programme_name,
      'programmeAr', programme_ar, 'day', day, 'measure', measure, 'place', place,
      'target', target, 'actual', actual, 'atLeast', at_least, 'source', source) as row
    from (select distinct on (programme, measure, place) * from funding.achievement
      where ${of(programme, 'programme')}
      order by programme, measure, place, day desc, achievement_id desc) a
    order by programme, measure, place limit 200`.execute(db);
  return found.rows.map(({ row }) => deeplyWithoutNulls(row));
}

/** Wide query: what changed at who was awarded, the last told of a day; public, as its sources are. */
export async function listOutcomes(
  db: Db,
  { programme, organisation, award }: OutcomesOf = {},
): Promise<Outcome[]> {
  const only = [sql`true`];
  if (organisation !== undefined) only.push(sql`organisation_id = ${organisation}::uuid`);
  if (award !== undefined) only.push(sql`award_id = ${award}::uuid`);
  const found = await sql<{ row: Outcome }>`
    select jsonb_build_object('awardId', l.award_id, 'programme', l.programme,
      'recipientFr', l.recipient_fr, 'recipientAr', l.recipient_ar,
      'organisationId', l.organisation_id, 'granted', l.granted_centimes, 'measure', o.measure,
      'before', o.before_value, 'beforeOn', o.before_on, 'after', o.after_value,
      'afterOn', o.after_on, 'source', o.source) as row
    from (select distinct on (award_id, measure, after_on) * from funding.outcome
      where ${sql.join(only, sql` and `)}
      order by award_id, measure, after_on, recorded_at desc, outcome_id desc) o
    join funding.project_line l on l.award_id = o.award_id
    where ${of(programme, 'l.programme')} order by l.recipient_fr, o.measure, o.after_on limit 200`.execute(
    db,
  );
  return found.rows.map(({ row }) => deeplyWithoutNulls(row));
}

interface OutcomesOf {
  readonly programme?: string | undefined;
  readonly organisation?: string;
  readonly award?: string;
}

function of(programme: string | undefined, column: 'programme' | 'l.programme') {
  return programme === undefined ? sql`true` : sql`${sql.ref(column)} = ${programme}`;
}
