import { z } from 'zod';
import { query } from '#platform/operation/server';
import { yearOf } from '#platform/time';
import { termsOf } from '../../call/terms.ts';
import { findCall } from '../call/call.sql.ts';
import { listReviewsOf } from './review.sql.ts';
import { findReviewer } from './reviewer.sql.ts';

/** What a reviewer has to do and has done, in her own order, and whether she signed this year. */
export const myReviews = query({
  name: 'programmes.my-reviews',
  input: z.object({}),
  async run({ db, actor, today }) {
    if (actor.kind !== 'person') return undefined;
    const reviewer = await findReviewer(db, actor.personId);
    const reviews = await listReviewsOf(db, actor.personId);
    const calls = await Promise.all(
      [...new Set(reviews.map(({ callId }) => callId))].map((id) => findCall(db, id)),
    );
    return {
      reviewer,
      year: yearOf(today),
      hasSigned: reviewer?.agreedYear === yearOf(today),
      reviews: reviews.map((review) => {
        const call = calls.find((one) => one?.callId === review.callId);
        const edition = call === undefined ? undefined : termsOf(call.sheet).edition;
        return { ...review, edition, titleFr: call?.titleFr ?? '', titleAr: call?.titleAr ?? '' };
      }),
    };
  },
});
