import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db } from '#platform/database/server';
import type { CaseloadLine, NamedVisit } from '../../visit/caseload.ts';
import { VISIT, VISITS } from '../visit/visit.sql.ts';

export interface CaseloadAsked {
  readonly coachId?: string;
  readonly cohortId?: string;
  readonly region?: string;
  readonly after?: string;
  readonly limit: number;
}

/**
 * Wide query: the active enrolments within reach, of one coach or of a cohort, each with its next visit: the
 * first that is not behind.
 */
export async function listCaseload(db: Db, asked: CaseloadAsked): Promise<CaseloadLine[]> {
  const conditions = [sql`e.state = 'active'`];
  if (asked.coachId !== undefined) conditions.push(sql`e.coach_id = ${asked.coachId}::uuid`);
  if (asked.cohortId !== undefined) conditions.push(sql`e.cohort_id = ${asked.cohortId}::uuid`);
  if (asked.region !== undefined)
    conditions.push(sql`starts_with(e.commune_code || '.', ${`${asked.region}.`})`);
  if (asked.after !== undefined) conditions.push(sql`e.enrolment_id > ${asked.after}::uuid`);
  const found = await sql<{ line: CaseloadLine }>`
    select jsonb_build_object('organisationId', e.organisation_id, 'enrolmentId', e.enrolment_id,
      'communeCode', e.commune_code, 'coachId', e.coach_id, 'coachName', e.coach_name,
      'nameFr', r.name_fr, 'nameAr', r.name_ar, 'nameZgh', r.name_zgh,
      'visits', count.visits, 'behind', count.behind, 'next', next.visit) as line
    from accompaniment.enrolment e
    join registry.published_entry r on r.organisation_id = e.organisation_id
    cross join lateral (select count(*) as visits,
        count(*) filter (where state in ('done', 'validated', 'missed', 'cancelled')) as behind
      from accompaniment.visit v where v.organisation_id = e.organisation_id
        and v.enrolment_id = e.enrolment_id) count
    left join lateral (select ${sql.raw(VISIT)} as visit from accompaniment.visit v
      where v.organisation_id = e.organisation_id and v.enrolment_id = e.enrolment_id
        and v.state in ('planned', 'proposed', 'confirmed', 'started')
      order by v.ordinal limit 1) next on true
    where ${sql.join(conditions, sql` and `)}
    order by e.enrolment_id limit ${asked.limit}`.execute(db);
  return found.rows.map(({ line }) => deeplyWithoutNulls(line));
}

/** Wide query: visits of a caseload from one day to another, with the names of the cooperatives. */
export async function listVisitsBetween(
  db: Db,
  asked: {
    readonly coachId?: string;
    readonly organisationId?: string;
    readonly from: string;
    readonly to: string;
  },
): Promise<NamedVisit[]> {
  const whose =
    asked.coachId === undefined
      ? sql`v.organisation_id = ${asked.organisationId ?? null}::uuid`
      : sql`v.coach_id = ${asked.coachId}::uuid`;
  const found = await sql<{ visit: NamedVisit }>`
    select ${sql.raw(VISIT)} || jsonb_build_object('nameFr', r.name_fr, 'nameAr', r.name_ar,
      'nameZgh', r.name_zgh) as visit
    from ${sql.raw(VISITS)} join registry.published_entry r on r.organisation_id = v.organisation_id
    where ${whose} and v.state <> 'cancelled'
      and coalesce(v.done_on, v.day, v.due_on) between ${asked.from}::date and ${asked.to}::date
    order by coalesce(v.done_on, v.day, v.due_on), v.visit_id limit ${MOST}`.execute(db);
  return found.rows.map(({ visit }) => deeplyWithoutNulls(visit));
}

const MOST = 1000;

/** Wide query: the visits done that wait for somebody to find them good, the oldest first. */
export async function listToValidate(db: Db, limit: number): Promise<NamedVisit[]> {
  const found = await sql<{ visit: NamedVisit }>`
    select ${sql.raw(VISIT)} || jsonb_build_object('nameFr', r.name_fr, 'nameAr', r.name_ar,
      'nameZgh', r.name_zgh) as visit
    from ${sql.raw(VISITS)} join registry.published_entry r on r.organisation_id = v.organisation_id
    where v.state = 'done' order by v.done_on, v.visit_id limit ${limit}`.execute(db);
  return found.rows.map(({ visit }) => deeplyWithoutNulls(visit));
}
