import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { mayReadVisit } from '../../permissions.ts';
import { punctualityCounts } from '../../visit/punctuality.ts';
import { exitCounts } from '../../visit/visit-event.ts';
import { localCalendarOf } from '../calendar/local-calendar-of.ts';
import { listVisitEvents } from '../visit/visit-event.sql.ts';
import { listVisitsOf } from '../visit/visit.sql.ts';
import { findCohort, findEnrolment } from './cohort.sql.ts';

/** A cooperative on its road: its visits with their windows, and everything that happened to them. */
export const enrolmentThread = query({
  name: 'accompaniment.enrolment-thread',
  input: z.object({ enrolment: z.uuid() }),
  async run({ db, actor, today }, { enrolment: enrolmentId }) {
    const enrolment = await findEnrolment(db, enrolmentId);
    if (enrolment === undefined || !mayReadVisit(actor, enrolment)) return undefined;
    const entry = await entrySummary(db, enrolment.organisationId);
    const visits = await listVisitsOf(db, enrolment);
    const events = await listVisitEvents(db, enrolment);
    return {
      enrolment,
      cohort: await findCohort(db, enrolment.cohortId),
      cooperative: entry?.cooperative,
      phone: entry?.phone,
      visits,
      events,
      punctuality: punctualityCounts(visits, today),
      exits: exitCounts(events),
      calendar: await localCalendarOf(db, { ...enrolment, since: today }),
      today,
    };
  },
});
