import { sql } from 'kysely';
import { deeplyWithoutNulls, type Tx } from '#platform/database/server';
import type { Enrolment } from '../../cohort/cohort.ts';
import { ENROLMENT } from './cohort.sql.ts';

/** The active enrolment of a cooperative, locked; the first, when it walks in two programmes. */
export async function lockActiveEnrolment(tx: Tx, organisationId: string): Promise<Enrolment | undefined> {
  const found = await sql<{ enrolment: Enrolment }>`select ${sql.raw(ENROLMENT)} as enrolment
    from accompaniment.enrolment where organisation_id = ${organisationId} and state = 'active'
    order by enrolled_on limit 1 for update`.execute(tx);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].enrolment);
}
