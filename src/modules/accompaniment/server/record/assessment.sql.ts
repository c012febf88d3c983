import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Assessment } from '../../diagnostic/assessment.ts';
import { BROUGHT, type Instrument } from '../../diagnostic/instrument.ts';

const ASSESSMENT = `jsonb_build_object('organisationId', organisation_id, 'assessmentId', assessment_id,
  'enrolmentId', enrolment_id, 'communeCode', commune_code, 'visitId', visit_id, 'kind', kind,
  'instrument', instrument, 'version', version, 'day', day, 'by', made_by, 'answers', answers,
  'reasons', reasons, 'isLocked', is_locked, 'merged', merged)`;

/** Every version of the instrument: those Twiza brings, and those published since. */
export async function listInstruments(db: Db): Promise<readonly Instrument[]> {
  const found = await sql<{ instrument: Instrument }>`
    select jsonb_build_object('instrument', instrument, 'version', version, 'dimensions', dimensions,
      'publishedOn', published_on) as instrument
    from accompaniment.instrument_version order by version`.execute(db);
  return [...BROUGHT, ...found.rows.map(({ instrument }) => instrument)];
}

export async function insertInstrument(
  tx: Tx,
  { instrument, version, dimensions, publishedOn }: Instrument,
  by: string,
): Promise<void> {
  await tx
    .insertInto('accompaniment.instrument_version')
    .values({
      instrument,
      version,
      dimensions: JSON.stringify(dimensions),
      published_on: publishedOn,
      published_by: by,
    })
    .execute();
}

/** The diagnostics of one enrolment, in the order of their days. */
export async function listAssessments(
  db: Db,
  key: { readonly organisationId: string; readonly enrolmentId: string },
): Promise<Assessment[]> {
  const found = await sql<{ assessment: Assessment }>`select ${sql.raw(ASSESSMENT)} as assessment
    from accompaniment.assessment where organisation_id = ${key.organisationId}
      and enrolment_id = ${key.enrolmentId} order by day, assessment_id`.execute(db);
  return found.rows.map(({ assessment }) => deeplyWithoutNulls(assessment));
}

/** The diagnostic of a visit, locked: two sendings of one phone merge one after the other. */
export async function lockAssessment(
  tx: Tx,
  key: { readonly organisationId: string; readonly visitId: string; readonly kind: 'visit' | 'control' },
): Promise<Assessment | undefined> {
  const found = await sql<{ assessment: Assessment }>`select ${sql.raw(ASSESSMENT)} as assessment
    from accompaniment.assessment where organisation_id = ${key.organisationId}
      and visit_id = ${key.visitId} and kind = ${key.kind} for update`.execute(tx);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].assessment);
}

/** Writes a diagnostic, or what was merged into it. */
export async function saveAssessment(
  tx: Tx,
  one: Assessment & { readonly personId?: string },
): Promise<void> {
  await sql`insert into accompaniment.assessment (organisation_id, assessment_id, enrolment_id, commune_code,
      visit_id, kind, instrument, version, day, made_by, person_id, answers, reasons, is_locked, merged)
    values (${one.organisationId}, ${one.assessmentId}, ${one.enrolmentId}, ${one.communeCode},
      ${one.visitId ?? null}, ${one.kind}, ${one.instrument}, ${one.version}, ${one.day}, ${one.by},
      ${one.personId ?? null}, ${JSON.stringify(one.answers)}::jsonb, ${JSON.stringify(one.reasons)}::jsonb,
      ${one.isLocked}, ${one.merged === undefined ? null : JSON.stringify(one.merged)}::jsonb)
    on conflict (organisation_id, assessment_id) do update set answers = excluded.answers,
      reasons = excluded.reasons, is_locked = excluded.is_locked, merged = excluded.merged
      where assessment.organisation_id = excluded.organisation_id`.execute(tx);
}

/** What was found is what stays: nothing is written into the record of a validated visit. */
export async function saveLocked(
  tx: Tx,
  key: { readonly organisationId: string; readonly visitId: string },
): Promise<void> {
  await sql`update accompaniment.assessment set is_locked = true
    where organisation_id = ${key.organisationId} and visit_id = ${key.visitId}`.execute(tx);
}
