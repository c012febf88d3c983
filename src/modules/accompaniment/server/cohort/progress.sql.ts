import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { CohortProgress, ProgressLine } from '../../cohort/progress.ts';

/** Wide query: where the visits of a cohort stand on a day, by region and by coach. */
export async function cohortProgressOf(
  db: Db,
  asked: { readonly cohortId: string; readonly today: Day },
): Promise<CohortProgress> {
  const counts = sql`
    count(*) filter (where v.state in ('done', 'validated')) as done,
    count(*) filter (where v.state = 'validated') as validated,
    count(*) filter (where v.done_on between v.opens_on and v.closes_on) as "onTime",
    count(*) filter (where v.done_on > v.closes_on) as late,
    count(*) filter (where v.state = 'missed') as missed,
    count(*) filter (where v.state in ('planned', 'proposed', 'confirmed', 'started')
      and v.closes_on < ${asked.today}::date) as overdue,
    count(*) filter (where v.state in ('planned', 'proposed', 'confirmed', 'started')
      and v.opens_on <= ${asked.today}::date and v.closes_on >= ${asked.today}::date) as open`;
  const active = sql`from accompaniment.visit v join accompaniment.enrolment e
    on e.organisation_id = v.organisation_id and e.enrolment_id = v.enrolment_id
    where e.cohort_id = ${asked.cohortId} and e.state = 'active'`;
  const regions = await sql<ProgressLine>`
    select split_part(e.commune_code, '.', 1) as key,
      count(distinct e.enrolment_id) as cooperatives, ${counts}
    ${active} group by 1 order by 1`.execute(db);
  const coaches = await sql<ProgressLine>`
    select e.coach_id::text as key, max(e.coach_name) as name, count(distinct e.enrolment_id) as cooperatives,
      ${counts} ${active} group by e.coach_id order by max(e.coach_name), 1`.execute(db);
  const stages = await sql<ProgressLine>`
    select v.ordinal::text as key, count(distinct e.enrolment_id) as cooperatives, ${counts}
    ${active} group by v.ordinal order by v.ordinal`.execute(db);
  const exits = await sql<{ kind: 'reschedule' | 'miss' | 'cancel'; reason: string; count: number }>`
    select x.kind, coalesce(x.reason, 'other') as reason, count(*) as count
    from accompaniment.visit_event x join accompaniment.visit v
      on v.organisation_id = x.organisation_id and v.visit_id = x.visit_id
    where v.cohort_id = ${asked.cohortId} and x.kind in ('reschedule', 'miss', 'cancel')
    group by 1, 2 order by 3 desc, 1, 2`.execute(db);
  return {
    regions: regions.rows.map(numbered),
    coaches: coaches.rows.map(numbered),
    stages: stages.rows.map(numbered),
    exits: exits.rows.map((row) => ({ ...row, count: Number(row.count) })),
  };
}

function numbered(row: ProgressLine): ProgressLine {
  return {
    ...row,
    cooperatives: Number(row.cooperatives),
    done: Number(row.done),
    validated: Number(row.validated),
    onTime: Number(row.onTime),
    late: Number(row.late),
    missed: Number(row.missed),
    overdue: Number(row.overdue),
    open: Number(row.open),
  };
}
