import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listAttendedBy } from '../training/session.sql.ts';
import { listVisitsOf } from '../visit/visit.sql.ts';
import { findCohort, listEnrolmentsOf } from './cohort.sql.ts';

/** What a cooperative sees of its own road: each programme it walks in, its visits, who comes and when. */
export const ourAccompaniment = query({
  name: 'accompaniment.our-accompaniment',
  input: z.object({}),
  async run({ db, actor, today }) {
    if (actor.kind !== 'person') return undefined;
    const enrolments = await listEnrolmentsOf(db, actor.onBehalfOf);
    const roads = [];
    for (const enrolment of enrolments) {
      const cohort = await findCohort(db, enrolment.cohortId);
      roads.push({ enrolment, cohort, visits: await listVisitsOf(db, enrolment) });
    }
    return { roads, attended: await listAttendedBy(db, actor.onBehalfOf), today };
  },
});
