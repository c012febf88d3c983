import { sql } from 'kysely';
import { deeplyWithoutNulls, insertRows, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Visit } from '../../visit/visit.ts';

/** A visit `v` with its enrolment `e`, as the house speaks of it. */
export const VISIT = `jsonb_build_object('organisationId', v.organisation_id, 'visitId', v.visit_id,
  'enrolmentId', v.enrolment_id, 'cohortId', v.cohort_id, 'communeCode', v.commune_code,
  'coachId', v.coach_id, 'coachName', v.coach_name, 'formerCoaches', e.former_coaches,
  'enrolledOn', e.enrolled_on, 'ordinal', v.ordinal, 'kind', v.kind, 'dueOn', v.due_on,
  'opensOn', v.opens_on, 'closesOn', v.closes_on, 'day', v.day, 'state', v.state,
  'startedOn', v.started_on, 'checkIn', v.check_in, 'doneOn', v.done_on, 'doneBy', v.done_by,
  'agreement', v.agreement, 'objection', v.objection, 'validatedOn', v.validated_on,
  'version', v.version)`;

/** Visits `v` beside their enrolments `e`. */
export const VISITS = `accompaniment.visit v join accompaniment.enrolment e
  on e.organisation_id = v.organisation_id and e.enrolment_id = v.enrolment_id`;

/** Wide query: a visit by its own id, wherever it lies within reach. */
export async function findVisit(db: Db, visitId: string): Promise<Visit | undefined> {
  const found = await sql<{ visit: Visit }>`select ${sql.raw(VISIT)} as visit
    from ${sql.raw(VISITS)} where v.visit_id = ${visitId}`.execute(db);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].visit);
}

/** Wide query: locks a visit by its own id, wherever it lies within reach. */
export async function lockVisit(tx: Tx, visitId: string): Promise<Visit | undefined> {
  const found = await sql<{ visit: Visit }>`select ${sql.raw(VISIT)} as visit
    from ${sql.raw(VISITS)} where v.visit_id = ${visitId} for update of v`.execute(tx);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].visit);
}

/** The visits of one enrolment, in their order. */
export async function listVisitsOf(
  db: Db,
  key: { readonly organisationId: string; readonly enrolmentId: string },
): Promise<Visit[]> {
  const found = await sql<{ visit: Visit }>`select ${sql.raw(VISIT)} as visit from ${sql.raw(VISITS)}
    where v.organisation_id = ${key.organisationId} and v.enrolment_id = ${key.enrolmentId}
    order by v.ordinal`.execute(db);
  return found.rows.map(({ visit }) => deeplyWithoutNulls(visit));
}

export async function insertVisits(tx: Tx, visits: readonly Visit[]): Promise<void> {
  await insertRows(tx, 'accompaniment.visit', visits.map(visitRow));
}

/** Writes what a change made of a visit; its version counts one further. The window first planned stays. */
export async function saveVisit(tx: Tx, held: Held<Visit>, change: Partial<Visit>): Promise<void> {
  const next = visitRow({ ...held, ...change });
  await tx
    .updateTable('accompaniment.visit')
    .set({
      coach_id: next.coach_id,
      coach_name: next.coach_name,
      day: next.day,
      state: next.state,
      started_on: next.started_on,
      check_in: next.check_in,
      done_on: next.done_on,
      done_by: next.done_by,
      agreement: next.agreement,
      objection: next.objection,
      validated_on: next.validated_on,
      version: held.version + 1,
    })
    .where('organisation_id', '=', held.organisationId)
    .where('visit_id', '=', held.visitId)
    .execute();
}

/** A visit as its row. */
export function visitRow(visit: Visit) {
  return {
    organisation_id: visit.organisationId,
    visit_id: visit.visitId,
    enrolment_id: visit.enrolmentId,
    cohort_id: visit.cohortId,
    commune_code: visit.communeCode,
    coach_id: visit.coachId,
    coach_name: visit.coachName,
    ordinal: visit.ordinal,
    kind: visit.kind,
    due_on: visit.dueOn,
    opens_on: visit.opensOn,
    closes_on: visit.closesOn,
    day: visit.day ?? null,
    state: visit.state,
    started_on: visit.startedOn ?? null,
    check_in: visit.checkIn === undefined ? null : JSON.stringify(visit.checkIn),
    done_on: visit.doneOn ?? null,
    done_by: visit.doneBy ?? null,
    agreement: visit.agreement === undefined ? null : JSON.stringify(visit.agreement),
    objection: visit.objection ?? null,
    validated_on: visit.validatedOn ?? null,
    version: visit.version,
  };
}
