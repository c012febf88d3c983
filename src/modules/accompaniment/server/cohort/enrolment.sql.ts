import type { Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Enrolment } from '../../cohort/cohort.ts';

export async function insertEnrolment(tx: Tx, enrolment: Enrolment): Promise<void> {
  await tx.insertInto('accompaniment.enrolment').values(enrolmentRow(enrolment)).execute();
}

/** Many at once: few enough for one statement. */
export async function insertEnrolments(tx: Tx, enrolments: readonly Enrolment[]): Promise<void> {
  if (enrolments.length === 0) return;
  await tx.insertInto('accompaniment.enrolment').values(enrolments.map(enrolmentRow)).execute();
}

/** Writes what a change made of an enrolment; its version counts one further. */
export async function saveEnrolment(
  tx: Tx,
  held: Held<Enrolment>,
  change: Partial<Enrolment>,
): Promise<void> {
  const { organisation_id, enrolment_id, ...row } = enrolmentRow({ ...held, ...change });
  await tx
    .updateTable('accompaniment.enrolment')
    .set({ ...row, version: held.version + 1 })
    .where('organisation_id', '=', organisation_id)
    .where('enrolment_id', '=', enrolment_id)
    .execute();
}

/** An enrolment as its row. */
function enrolmentRow(enrolment: Enrolment) {
  return {
    organisation_id: enrolment.organisationId,
    enrolment_id: enrolment.enrolmentId,
    cohort_id: enrolment.cohortId,
    programme: enrolment.programme,
    commune_code: enrolment.communeCode,
    coach_id: enrolment.coachId,
    coach_name: enrolment.coachName,
    former_coaches: [...enrolment.formerCoaches],
    enrolled_on: enrolment.enrolledOn,
    state: enrolment.state,
    left_on: enrolment.leftOn ?? null,
    left_reason: enrolment.leftReason ?? null,
    version: enrolment.version,
  };
}
