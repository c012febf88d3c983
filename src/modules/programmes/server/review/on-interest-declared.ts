import { z } from 'zod';
import { hold, type Reaction } from '#platform/operation/server';
import { callOneMore } from './call-one-more.ts';
import { lockReview, saveReader, saveRecusal } from './review.sql.ts';

const Payload = z.object({ review: z.uuid() });

/** No interest opens the file; an interest hides it and all that is said of it, and another is called. */
export const onInterestDeclared: Reaction = {
  to: 'interest-declared',
  name: 'programmes.interest',
  async run(work, { payload }) {
    const review = await lockReview(work.tx, Payload.parse(payload).review);
    if (review === undefined) return;
    if (review.state !== 'recused') return saveReader(work.tx, hold(review));
    await saveRecusal(work.tx, hold(review));
    await callOneMore(work, review);
  },
};
