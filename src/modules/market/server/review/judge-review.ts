import { z } from 'zod';
import { asId } from '#platform/ids';
import { changes, hold } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { mayJudge } from '../../permissions.ts';
import { ReasonTyped } from '../../typed-input.ts';
import { lockProduct, saveProduct } from '../product/product.sql.ts';
import { judgeHeld, lockReview } from './review.sql.ts';
import { tellJudged } from './tell-judged.ts';

/**
 * An office judges a claim: confirmed by a paper it names, or refused for a reason. What is refused is put
 * away until its words change; the cooperative hears of it.
 */
export const judgeReview = changes({
  name: 'market.judge-review',
  input: z.object({
    cooperative: z.uuid(),
    review: z.uuid(),
    as: z.enum(['confirmed', 'refused']),
    reason: ReasonTyped,
  }),
  on: (tx, asked) => lockReview(tx, asked),
  may: (actor, review) => mayJudge(actor, review),

  async run(work, review, { as, reason }) {
    const { tx, now, actor, announce } = work;
    if (review.state !== 'open' || review.kind === 'text') return refused('review-ended');
    const person =
      actor.kind === 'person' ? { personId: actor.personId, decider: actor.name } : { decider: '' };
    await judgeHeld(tx, review, { state: as, reason, now, ...person });
    const { organisationId, communeCode, productId } = review;
    const product = await lockProduct(tx, { cooperative: organisationId, product: productId });
    if (product !== undefined) {
      if (as === 'refused' && product.state === 'on-sale') {
        await saveProduct(tx, hold(product), { state: 'put-away' });
      }
      await tellJudged(work, product, { as, reason });
    }
    announce(productChanged(asId(organisationId), productId));
    return ok({ organisationId, communeCode });
  },
});
