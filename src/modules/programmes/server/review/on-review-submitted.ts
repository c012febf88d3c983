import { z } from 'zod';
import type { Reaction } from '#platform/operation/server';
import { termsOf } from '../../call/terms.ts';
import { reviewerWanted } from '../../review/reviewer-wanted.ts';
import { lockCall } from '../call/call.sql.ts';
import { callOneMore } from './call-one-more.ts';
import { findReview, listReviewsFor } from './review.sql.ts';

const Payload = z.object({ review: z.uuid() });

/** Once every review of a file is in, reviewers too far apart call one more, once. */
export const onReviewSubmitted: Reaction = {
  to: 'review-submitted',
  name: 'programmes.divergence',
  async run(work, { payload }) {
    const review = await findReview(work.tx, Payload.parse(payload).review);
    const call = review && (await lockCall(work.tx, review.callId));
    if (review === undefined || call === undefined) return;
    const own = (await listReviewsFor(work.tx, call)).filter(
      ({ applicationId }) => applicationId === review.applicationId,
    );
    if (reviewerWanted(own, termsOf(call.sheet)) === 'far-apart') await callOneMore(work, review);
  },
};
