import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { readDigits } from '#platform/identity';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { termsOf } from '../../call/terms.ts';
import { reviewSubmitted } from '../../facts.ts';
import { mayReview } from '../../permissions.ts';
import { mayWriteReview } from '../../review/review.ts';
import { marksGiven, noteOf } from '../../review/score.ts';
import { BoxesInput, ReviewRead } from '../../typed-input.ts';
import { findCall } from '../call/call.sql.ts';
import { lockReview, saveReview } from './review.sql.ts';

/** Sends a review: a mark for each criterion with its reasons. From then on it never changes. */
export const submitReview = changes({
  name: 'programmes.submit-review',
  input: ReviewRead.extend({ boxes: BoxesInput, remark: TextInput.optional(), keep: z.string().optional() }),
  on: (tx, { review }) => lockReview(tx, review),
  may: (actor, review) => mayReview(actor, review),

  async run(work, review, { version, boxes, remark, keep }) {
    const may = mayWriteReview(review, version);
    if (!may.ok) return may;
    const call = await findCall(work.tx, review.callId);
    if (call === undefined) return refused('absent');
    const { criteria } = termsOf(call.sheet);
    const typed = new Map(boxes);
    const marks = criteria.map(({ key }) => {
      const mark = readDigits(typed.get(`mark_${key}`) ?? '').trim();
      const reason = (typed.get(`reason_${key}`) ?? '').trim();
      return { criterion: key, ...(mark !== '' && { mark: Number(mark) }), ...(reason !== '' && { reason }) };
    });
    const { organisationId, communeCode, reviewId } = review;
    const done = { organisationId, communeCode, review: reviewId };
    const said = remark === undefined ? {} : { remark };
    if (keep !== undefined) {
      const readable = marks.filter(({ mark }) => mark === undefined || Number.isInteger(mark));
      await saveReview(work.tx, review, { marks: readable, ...said });
      return ok({ ...done, state: 'declared' });
    }
    const given = marksGiven(criteria, marks);
    if (!given.ok) return given;
    const note = noteOf(criteria, given.value);
    const sent = { state: 'submitted', marks: given.value, note, submittedAt: work.now } as const;
    await saveReview(work.tx, review, { ...sent, ...said });
    work.announce(reviewSubmitted(organisationId, { review: reviewId }));
    return ok({ ...done, state: 'submitted' });
  },
});
