import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { yearOf } from '#platform/time';
import { interestDeclared } from '../../facts.ts';
import { mayReview } from '../../permissions.ts';
import { INTERESTS } from '../../review/interest.ts';
import { ReviewRead } from '../../typed-input.ts';
import { lockReview, saveReview } from './review.sql.ts';
import { findReviewer } from './reviewer.sql.ts';

/** Before a file opens, its reviewer declares: no interest opens it, any other keeps it closed for good. */
export const declareInterest = changes({
  name: 'programmes.declare-interest',
  input: ReviewRead.extend({ interest: z.enum(INTERESTS), reason: TextInput.optional() }),
  on: (tx, { review }) => lockReview(tx, review),
  may: (actor, review) => mayReview(actor, review),

  async run(work, review, { version, interest, reason }) {
    const reviewer = await findReviewer(work.tx, review.personId);
    if (reviewer?.agreedYear !== yearOf(work.today)) return refused('agreement-missing');
    if (review.state !== 'assigned') return refused('declared-already');
    if (review.version !== version) return refused('stale');
    if (interest === 'other' && reason === undefined) return refused('required', 'reason');
    const state = interest === 'none' ? 'declared' : 'recused';
    await saveReview(work.tx, review, { state, interest, ...(reason !== undefined && { reason }) });
    const { organisationId, communeCode, reviewId } = review;
    work.announce(interestDeclared(organisationId, { review: reviewId }));
    return ok({ organisationId, communeCode, review: reviewId, state });
  },
});
