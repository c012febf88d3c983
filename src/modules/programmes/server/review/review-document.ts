import { z } from 'zod';
import { query } from '#platform/operation/server';
import { mayReview } from '../../permissions.ts';
import { findApplication } from '../application/application.sql.ts';
import { findReview } from './review.sql.ts';

/** The label of a document of a file, for its reviewer, once she declared that she has no interest in it. */
export const reviewDocument = query({
  name: 'programmes.review-document',
  input: z.object({ review: z.uuid(), document: z.uuid() }),
  async run({ db, actor }, { review: id, document }) {
    const review = await findReview(db, id);
    if (review === undefined || !mayReview(actor, review)) return undefined;
    if (review.state !== 'declared' && review.state !== 'submitted') return undefined;
    const application = await findApplication(db, review.applicationId);
    const sent = application?.documents?.find(({ fileId }) => fileId === document);
    return sent && { ...sent, organisationId: review.applicantId };
  },
});
