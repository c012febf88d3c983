import { z } from 'zod';
import { changes, hold } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { coachReaches } from '../../cohort/cohort.ts';
import { mayRunProgramme } from '../../permissions.ts';
import { isBehind } from '../../visit/visit.ts';
import { whoTells } from '../visit/step-taken.ts';
import { insertVisitEvent } from '../visit/visit-event.sql.ts';
import { listVisitsOf, saveVisit } from '../visit/visit.sql.ts';
import { newId } from '#platform/ids';
import { findCoach, lockEnrolment } from './cohort.sql.ts';
import { saveEnrolment } from './enrolment.sql.ts';

/**
 * Gives a cooperative to another coach: the visits still to come go with it. What the phone of the one before
 * still holds is not lost.
 */
export const assignCoach = changes({
  name: 'accompaniment.assign-coach',
  input: z.object({ enrolment: z.uuid(), coach: z.uuid() }),
  on: (tx, { enrolment }) => lockEnrolment(tx, enrolment),
  may: (actor, enrolment) => mayRunProgramme(actor, enrolment),

  async run(work, enrolment, { coach: coachId }) {
    if (enrolment.state !== 'active') return refused('enrolment-over');
    const coach = await findCoach(work.tx, coachId);
    if (coach === undefined) return refused('coach-unknown', 'coach');
    if (!coachReaches(coach, enrolment.communeCode)) return refused('coach-out-of-reach', 'coach');
    if (coach.personId === enrolment.coachId) return refused('coach-already', 'coach');
    const given = { coachId: coach.personId, coachName: coach.nameLatin };
    const formerCoaches = [...new Set([...enrolment.formerCoaches, enrolment.coachId])].filter(
      (one) => one !== coach.personId,
    );
    await saveEnrolment(work.tx, enrolment, { ...given, formerCoaches });
    for (const visit of await listVisitsOf(work.tx, enrolment)) {
      if (isBehind(visit.state)) continue;
      await saveVisit(work.tx, hold(visit), given);
      await insertVisitEvent(work.tx, visit, {
        eventId: newId<'visit-event'>(),
        kind: 'assign',
        day: work.today,
        note: coach.nameLatin,
        madeAt: work.now,
        receivedAt: work.now,
        ...whoTells(work),
      });
    }
    const { organisationId, communeCode, enrolmentId } = enrolment;
    return ok({ organisationId, communeCode, enrolment: enrolmentId });
  },
});
