import { z } from 'zod';
import { query } from '#platform/operation/server';
import { yearOf } from '#platform/time';
import { stageOf } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { termsOf } from '../../call/terms.ts';
import { mayKeepCall } from '../../permissions.ts';
import { reviewerWanted } from '../../review/reviewer-wanted.ts';
import { combined } from '../../review/score.ts';
import { listApplicationsFor } from '../application/application.sql.ts';
import { findCall } from '../call/call.sql.ts';
import { listReviewsFor } from './review.sql.ts';
import { listPanel, listReviewers } from './reviewer.sql.ts';

/** The panel of a call, who could join it, how far each file is; not those of one's own interest. */
export const officeReviews = query({
  name: 'programmes.office-reviews',
  input: z.object({ call: z.uuid() }),
  async run({ db, actor, now, today }, { call: callId }) {
    const call = await findCall(db, callId);
    if (call === undefined || !mayKeepCall(actor, call)) return undefined;
    const terms = termsOf(call.sheet);
    const panel = await listPanel(db, call);
    const known = await listReviewers(db, yearOf(today));
    const reviews = await listReviewsFor(db, call);
    const files = (await listApplicationsFor(db, callId)).map(({ answers: _, ...file }) => {
      const own = reviews.filter(({ applicationId }) => applicationId === file.applicationId);
      const sent = own.filter(({ state }) => state === 'submitted');
      const counted = own.filter(({ state }) => state !== 'recused');
      const marks = sent.map((one) => one.marks);
      return {
        ...file,
        reviews: own.map(({ reviewId, reviewerName, state, isFurther, note, hints, interest }) => {
          return { reviewId, reviewerName, state, isFurther, note, hints, interest };
        }),
        sent: sent.length,
        of: counted.length,
        ...(call.state === 'reviewing' && { wanted: reviewerWanted(own, terms) }),
        ...(sent.length > 0 && { result: combined(terms.criteria, marks) }),
      };
    });
    const { titleFr, titleAr, version, organisationId } = call;
    return {
      call: { callId, organisationId, titleFr, titleAr, version, stage: stageOf(call, civilInstant(now)) },
      terms,
      panel,
      known: known.filter(({ personId }) => !panel.some((one) => one.personId === personId)),
      files,
    };
  },
});
