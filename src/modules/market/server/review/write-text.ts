import { z } from 'zod';
import { changes, hold } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { mayJudge } from '../../permissions.ts';
import { TextTyped } from '../../typed-input.ts';
import { languageToAsk } from '../../product/first-text.ts';
import { lockProduct, saveProduct } from '../product/product.sql.ts';
import { keepReviews } from './keep-reviews.ts';
import { judgeHeld, lockReview } from './review.sql.ts';

/** The office writes the text a cooperative asked for; what the cooperative wrote itself is not touched. */
export const writeText = changes({
  name: 'market.write-text',
  input: z.object({ cooperative: z.uuid(), review: z.uuid(), text: TextTyped }),
  on: (tx, asked) => lockReview(tx, asked),
  may: (actor, review) => mayJudge(actor, review),

  async run(work, review, { text: written }) {
    const { tx, now, actor, announce } = work;
    if (review.state !== 'open' || review.kind !== 'text') return refused('review-ended');
    const product = await lockProduct(tx, { cooperative: review.organisationId, product: review.productId });
    if (product === undefined) return refused('review-ended');
    const held = hold(product);
    const { text, name } = product;
    const language = languageToAsk(product);
    const told = language === undefined ? text : { ...text, [language]: written };
    const person =
      actor.kind === 'person' ? { personId: actor.personId, decider: actor.name } : { decider: '' };
    await judgeHeld(tx, review, { state: 'written', reason: '', now, ...person });
    await keepReviews(work, held, { name, text: told });
    await saveProduct(tx, held, { text: told });
    announce(productChanged(product.organisationId, product.productId));
    return ok({ organisationId: review.organisationId, communeCode: review.communeCode });
  },
});
