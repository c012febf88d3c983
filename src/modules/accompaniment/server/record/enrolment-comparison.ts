import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { comparedDimensions } from '../../diagnostic/comparison.ts';
import { mayReadVisit } from '../../permissions.ts';
import { findEnrolment } from '../cohort/cohort.sql.ts';
import { listVisitsOf } from '../visit/visit.sql.ts';
import { listAssessments, listInstruments } from './assessment.sql.ts';

/** More than this on one drawing, and nothing is read any more: the first, and the last ones. */
const SHOWN = 4;

/** A cooperative's diagnostics side by side: by its coach at visits, by itself between them. */
export const enrolmentComparison = query({
  name: 'accompaniment.enrolment-comparison',
  input: z.object({ enrolment: z.uuid() }),
  async run({ db, actor }, { enrolment: enrolmentId }) {
    const enrolment = await findEnrolment(db, enrolmentId);
    if (enrolment === undefined || !mayReadVisit(actor, enrolment)) return undefined;
    const all = (await listAssessments(db, enrolment)).filter(({ kind }) => kind !== 'control');
    const shown = all.length <= SHOWN ? all : [...all.slice(0, 1), ...all.slice(1 - SHOWN)];
    const visits = new Map(
      (await listVisitsOf(db, enrolment)).map((one) => [String(one.visitId), one.ordinal]),
    );
    const entry = await entrySummary(db, enrolment.organisationId);
    return {
      enrolment,
      cooperative: entry?.cooperative,
      assessments: shown.map((one) => ({ ...one, ordinal: visits.get(one.visitId ?? '') })),
      dimensions: shown.length === 0 ? [] : comparedDimensions(await listInstruments(db), shown),
      isAcrossVersions: new Set(shown.map(({ version }) => version)).size > 1,
    };
  },
});
