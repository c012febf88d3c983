import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { DayInput } from '#modules/registry';
import { newId, type OrganisationId } from '#platform/ids';
import { creates, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { coachReaches, plannedVisits, withOneMore, type Enrolment } from '../../cohort/cohort.ts';
import { mayRunProgramme } from '../../permissions.ts';
import { localCalendarOf } from '../calendar/local-calendar-of.ts';
import { insertVisits } from '../visit/visit.sql.ts';
import { findCoach, findTemplate, hasActiveEnrolment, lockCohort, saveEnrolled } from './cohort.sql.ts';
import { insertEnrolment } from './enrolment.sql.ts';

/**
 * Takes a cooperative into a cohort, with its coach and all its visits planned: one active enrolment per
 * programme, and never more than the cohort, or its region, holds.
 */
export const enrolCooperative = creates({
  name: 'accompaniment.enrol-cooperative',
  input: z.object({
    cohort: z.uuid(),
    cooperative: z.uuid(),
    coach: z.uuid(),
    enrolledOn: DayInput.optional(),
  }),
  may: (actor) => actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind !== 'organisation'),

  async run(work, input) {
    const cohort = await lockCohort(work.tx, input.cohort);
    if (cohort === undefined) return refused('absent');
    const entry = await candidate(work, input.cooperative);
    if (!entry.ok) return entry;
    const { organisationId, communeCode } = entry.value;
    const coach = await findCoach(work.tx, input.coach);
    if (coach === undefined) return refused('coach-unknown', 'coach');
    if (!coachReaches(coach, communeCode)) return refused('coach-out-of-reach', 'coach');
    const { programme, cohortId } = cohort;
    if (await hasActiveEnrolment(work.tx, { organisationId, programme }))
      return refused('enrolled-already', 'cooperative');
    const enrolled = withOneMore(cohort, communeCode);
    if (!enrolled.ok) return enrolled;
    const plan = await findTemplate(work.tx, { template: cohort.template, version: cohort.templateVersion });
    if (plan === undefined) return refused('template-unknown');
    const enrolledOn = input.enrolledOn ?? (cohort.startsOn > work.today ? cohort.startsOn : work.today);
    if (enrolledOn < cohort.startsOn) return refused('day-before-cohort', 'enrolledOn');
    const enrolment: Enrolment = {
      organisationId,
      enrolmentId: newId<'enrolment'>(),
      cohortId,
      programme,
      communeCode,
      coachId: coach.personId,
      coachName: coach.nameLatin,
      formerCoaches: [],
      enrolledOn,
      state: 'active',
      version: 1,
    };
    await insertEnrolment(work.tx, enrolment);
    const place = await localCalendarOf(work.tx, { organisationId, communeCode, since: enrolledOn });
    await insertVisits(work.tx, plannedVisits(enrolment, plan, place));
    await saveEnrolled(work.tx, cohort, enrolled.value);
    return ok({ organisationId, communeCode, enrolment: enrolment.enrolmentId });
  },
});

async function candidate(
  { tx, actor }: Work,
  cooperative: string,
): Promise<Result<{ organisationId: OrganisationId; communeCode: string }, 'absent' | 'not-registered'>> {
  const entry = await entrySummary(tx, cooperative);
  if (entry === undefined || !mayRunProgramme(actor, entry.cooperative)) return refused('absent');
  const { organisationId, communeCode, kind, state } = entry.cooperative;
  if (kind !== 'cooperative' || state !== 'registered') return refused('not-registered', 'cooperative');
  return ok({ organisationId, communeCode });
}
