import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { LEAVING, withOneLess } from '../../cohort/cohort.ts';
import { mayRunProgramme } from '../../permissions.ts';
import { isBehind } from '../../visit/visit.ts';
import { listVisitsOf } from '../visit/visit.sql.ts';
import { lockCohort, lockEnrolment, saveEnrolled } from './cohort.sql.ts';
import { saveEnrolment } from './enrolment.sql.ts';

/** An enrolment ends: walked to its end, or left for a reason. Its place in the cohort is free again. */
export const endEnrolment = changes({
  name: 'accompaniment.end-enrolment',
  input: z.object({ enrolment: z.uuid(), reason: z.enum(['completed', ...LEAVING]) }),
  on: (tx, { enrolment }) => lockEnrolment(tx, enrolment),
  may: (actor, enrolment) => mayRunProgramme(actor, enrolment),

  async run(work, enrolment, { reason }) {
    if (enrolment.state !== 'active') return refused('enrolment-over');
    const visits = await listVisitsOf(work.tx, enrolment);
    const open = visits.filter(({ state }) => !isBehind(state)).length;
    if (reason === 'completed' && open > 0) return refused('visits-open', undefined, { count: open });
    const state = reason === 'completed' ? 'completed' : 'left';
    await saveEnrolment(work.tx, enrolment, { state, leftOn: work.today, leftReason: reason });
    const cohort = await lockCohort(work.tx, enrolment.cohortId);
    if (cohort !== undefined && state === 'left')
      await saveEnrolled(work.tx, cohort, withOneLess(cohort, enrolment.communeCode));
    const { organisationId, communeCode, enrolmentId } = enrolment;
    return ok({ organisationId, communeCode, enrolment: enrolmentId });
  },
});
