import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { mayReadVisit } from '../../permissions.ts';
import { lateDays, punctualityOf } from '../../visit/punctuality.ts';
import { listVisitEvents } from './visit-event.sql.ts';
import { findVisit, listVisitsOf } from './visit.sql.ts';

/** One visit, for its coach, its cooperative and who runs the programme: where it stands, what happened. */
export const visitRecord = query({
  name: 'accompaniment.visit-record',
  input: z.object({ visit: z.uuid() }),
  async run({ db, actor, today }, { visit: visitId }) {
    const visit = await findVisit(db, visitId);
    if (visit === undefined || !mayReadVisit(actor, visit)) return undefined;
    const entry = await entrySummary(db, visit.organisationId);
    const visits = await listVisitsOf(db, visit);
    return {
      visit,
      cooperative: entry?.cooperative,
      phone: entry?.phone,
      punctuality: punctualityOf(visit, today),
      lateDays: lateDays(visit, today),
      count: visits.length,
      events: await listVisitEvents(db, { ...visit, visitId }),
      today,
    };
  },
});
