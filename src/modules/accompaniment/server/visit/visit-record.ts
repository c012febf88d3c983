import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { pointsToLookAt } from '../../diagnostic/action-point.ts';
import { criticalFindings, type Assessment } from '../../diagnostic/assessment.ts';
import { instrumentOn } from '../../diagnostic/instrument.ts';
import { disputedScores } from '../../diagnostic/merged-scores.ts';
import { mayReadVisit } from '../../permissions.ts';
import { lateDays, punctualityOf } from '../../visit/punctuality.ts';
import { listPoints } from '../record/action-point.sql.ts';
import { listAssessments, listInstruments } from '../record/assessment.sql.ts';
import { findRating } from '../record/rating.sql.ts';
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
    const versions = await listInstruments(db);
    const assessments = await listAssessments(db, visit);
    const points = await listPoints(db, visit);
    const found = assessments.find((one) => one.visitId === visitId && one.kind === 'visit');
    const instrument =
      versions.find(({ version }) => version === found?.version) ??
      instrumentOn(versions, visit.startedOn ?? today);
    const record = { answers: found?.answers ?? {}, reasons: found?.reasons ?? {} };
    return {
      visit,
      cooperative: entry?.cooperative,
      phone: entry?.phone,
      punctuality: punctualityOf(visit, today),
      lateDays: lateDays(visit, today),
      count: visits.length,
      instrument,
      record,
      control: controlOf(assessments, visitId),
      disputed: found === undefined ? {} : disputedScores(found),
      before: assessments.filter((one) => one.visitId !== visitId && one.kind !== 'control').at(-1),
      findings: instrument === undefined ? [] : criticalFindings(instrument, record, points),
      points: points.filter((one) => one.visitId === visitId),
      toLookAt: pointsToLookAt(points, visitId),
      rating: await findRating(db, visit),
      events: await listVisitEvents(db, { ...visit, visitId }),
      today,
    };
  },
});

/** The diagnostic of who checked the visit again, to stand beside the first. */
function controlOf(assessments: readonly Assessment[], visitId: string) {
  const found = assessments.find((one) => one.visitId === visitId && one.kind === 'control');
  return found && { answers: found.answers, by: found.by, day: found.day };
}
