import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Coach, Cohort, Enrolment } from '../../cohort/cohort.ts';
import type { StageTemplate } from '../../visit/template.ts';
import type { Day } from '#platform/time';

const COHORT = `jsonb_build_object('cohortId', cohort_id, 'programme', programme, 'nameFr', name_fr,
  'nameAr', name_ar, 'template', template, 'templateVersion', template_version, 'instrument', instrument,
  'startsOn', starts_on, 'capacity', capacity, 'regionCapacity', region_capacity, 'enrolled', enrolled,
  'heldBy', held_by, 'version', version)`;

const TEMPLATE = `jsonb_build_object('template', template, 'version', version, 'nameFr', name_fr,
  'nameAr', name_ar, 'months', months, 'daysBefore', days_before, 'daysAfter', days_after,
  'stages', stages)`;

export const ENROLMENT = `jsonb_build_object('organisationId', organisation_id, 'enrolmentId', enrolment_id,
  'cohortId', cohort_id, 'programme', programme, 'communeCode', commune_code, 'coachId', coach_id,
  'coachName', coach_name, 'formerCoaches', former_coaches, 'enrolledOn', enrolled_on, 'state', state,
  'leftOn', left_on, 'leftReason', left_reason, 'version', version)`;

export async function findCohort(db: Db, cohortId: string): Promise<Cohort | undefined> {
  const found = await sql<{ cohort: Cohort }>`select ${sql.raw(COHORT)} as cohort
    from accompaniment.cohort where cohort_id = ${cohortId}`.execute(db);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].cohort);
}

export async function lockCohort(tx: Tx, cohortId: string): Promise<Cohort | undefined> {
  const found = await sql<{ cohort: Cohort }>`select ${sql.raw(COHORT)} as cohort
    from accompaniment.cohort where cohort_id = ${cohortId} for update`.execute(tx);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].cohort);
}

export async function listCohorts(db: Db): Promise<Cohort[]> {
  const found = await sql<{ cohort: Cohort }>`select ${sql.raw(COHORT)} as cohort
    from accompaniment.cohort order by starts_on desc, cohort_id`.execute(db);
  return found.rows.map(({ cohort }) => deeplyWithoutNulls(cohort));
}

export async function insertCohort(tx: Tx, cohort: Cohort): Promise<void> {
  await tx
    .insertInto('accompaniment.cohort')
    .values({
      cohort_id: cohort.cohortId,
      programme: cohort.programme,
      name_fr: cohort.nameFr,
      name_ar: cohort.nameAr,
      template: cohort.template,
      template_version: cohort.templateVersion,
      instrument: cohort.instrument,
      starts_on: cohort.startsOn,
      capacity: cohort.capacity,
      region_capacity: JSON.stringify(cohort.regionCapacity),
      enrolled: JSON.stringify(cohort.enrolled),
      held_by: cohort.heldBy,
      version: cohort.version,
    })
    .execute();
}

/** The cohort was locked by the same transaction: its places are counted one at a time. */
export async function saveEnrolled(tx: Tx, cohort: Cohort, enrolled: Cohort['enrolled']): Promise<void> {
  await tx
    .updateTable('accompaniment.cohort')
    .set({ enrolled: JSON.stringify(enrolled), version: cohort.version + 1 })
    .where('cohort_id', '=', cohort.cohortId)
    .execute();
}

export async function findTemplate(
  db: Db,
  key: { readonly template: string; readonly version?: number },
): Promise<StageTemplate | undefined> {
  const found = await sql<{ plan: StageTemplate }>`select ${sql.raw(TEMPLATE)} as plan
    from accompaniment.template where template = ${key.template}
      and ${key.version === undefined ? sql`true` : sql`version = ${key.version}`}
    order by version desc limit 1`.execute(db);
  return found.rows[0]?.plan;
}

/** The plans there are, each at its last version. */
export async function listTemplates(db: Db): Promise<StageTemplate[]> {
  const found = await sql<{ plan: StageTemplate }>`select ${sql.raw(TEMPLATE)} as plan
    from (select distinct on (template) * from accompaniment.template order by template, version desc) last
    order by template`.execute(db);
  return found.rows.map(({ plan }) => plan);
}

export async function insertTemplate(
  tx: Tx,
  plan: StageTemplate & { readonly publishedOn: Day; readonly publishedBy: string },
): Promise<void> {
  await tx
    .insertInto('accompaniment.template')
    .values({
      template: plan.template,
      version: plan.version,
      name_fr: plan.nameFr,
      name_ar: plan.nameAr,
      months: plan.months,
      days_before: plan.daysBefore,
      days_after: plan.daysAfter,
      stages: JSON.stringify(plan.stages),
      published_on: plan.publishedOn,
      published_by: plan.publishedBy,
    })
    .execute();
}

/** Wide query: the coaches within reach, by name. */
export async function listCoaches(db: Db): Promise<Coach[]> {
  const found = await sql<{ coach: Coach }>`
    select jsonb_build_object('personId', person_id, 'nameLatin', name_latin, 'nameArabic', name_arabic,
      'baseCommune', base_commune, 'reach', reach) as coach
    from accompaniment.coach where to_day is null order by name_latin, person_id`.execute(db);
  return found.rows.map(({ coach }) => deeplyWithoutNulls(coach));
}

export async function findCoach(db: Db, personId: string): Promise<Coach | undefined> {
  const found = await sql<{ coach: Coach }>`
    select jsonb_build_object('personId', person_id, 'nameLatin', name_latin, 'nameArabic', name_arabic,
      'baseCommune', base_commune, 'reach', reach) as coach
    from accompaniment.coach where person_id = ${personId} and to_day is null`.execute(db);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].coach);
}

/** Wide query: an enrolment by its own id, wherever it lies within reach. */
export async function findEnrolment(db: Db, enrolmentId: string): Promise<Enrolment | undefined> {
  const found = await sql<{ enrolment: Enrolment }>`select ${sql.raw(ENROLMENT)} as enrolment
    from accompaniment.enrolment where enrolment_id = ${enrolmentId}`.execute(db);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].enrolment);
}

/** Wide query: locks an enrolment by its own id, wherever it lies within reach. */
export async function lockEnrolment(tx: Tx, enrolmentId: string): Promise<Enrolment | undefined> {
  const found = await sql<{ enrolment: Enrolment }>`select ${sql.raw(ENROLMENT)} as enrolment
    from accompaniment.enrolment where enrolment_id = ${enrolmentId} for update`.execute(tx);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].enrolment);
}

/** The enrolments of one cooperative, the active ones first. */
export async function listEnrolmentsOf(db: Db, organisationId: string): Promise<Enrolment[]> {
  const found = await sql<{ enrolment: Enrolment }>`select ${sql.raw(ENROLMENT)} as enrolment
    from accompaniment.enrolment where organisation_id = ${organisationId}
    order by state, enrolled_on desc`.execute(db);
  return found.rows.map(({ enrolment }) => deeplyWithoutNulls(enrolment));
}

export async function hasActiveEnrolment(
  tx: Tx,
  key: { readonly organisationId: string; readonly programme: string },
): Promise<boolean> {
  const found = await sql<{ has: boolean }>`select exists (select from accompaniment.enrolment
    where organisation_id = ${key.organisationId} and programme = ${key.programme}
      and state = 'active') as has`.execute(tx);
  return found.rows[0]?.has === true;
}
