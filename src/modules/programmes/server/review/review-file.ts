import { z } from 'zod';
import { query } from '#platform/operation/server';
import { applicantForm } from '../../call/applicant-form.ts';
import { termsOf } from '../../call/terms.ts';
import { mayReview } from '../../permissions.ts';
import { findApplication } from '../application/application.sql.ts';
import { findCall } from '../call/call.sql.ts';
import { findReview } from './review.sql.ts';

/**
 * A file before its reviewer: until she declared that she has no interest in it, only whose it is; once she
 * declared one, nothing.
 */
export const reviewFile = query({
  name: 'programmes.review-file',
  input: z.object({ review: z.uuid() }),
  async run({ db, actor, today }, { review: id }) {
    const review = await findReview(db, id);
    if (review === undefined || !mayReview(actor, review)) return undefined;
    const call = await findCall(db, review.callId);
    if (call === undefined) return undefined;
    const opens = review.state === 'declared' || review.state === 'submitted';
    const application = opens ? await findApplication(db, review.applicationId) : undefined;
    const { titleFr, titleAr } = call;
    return {
      review,
      call: { titleFr, titleAr },
      terms: termsOf(call.sheet),
      today,
      ...(application?.facts !== undefined && {
        opened: {
          answers: application.answers,
          facts: application.facts,
          form: applicantForm(call),
          documents: application.documents ?? [],
        },
      }),
    };
  },
});
