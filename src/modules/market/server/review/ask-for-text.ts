import { z } from 'zod';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { maySell } from '../../permissions.ts';
import { languageToAsk } from '../../product/first-text.ts';
import { lockProduct } from '../product/product.sql.ts';
import { insertReview, reviewsOf } from './review.sql.ts';

/** Asks the office for a text in the language the cooperative does not write. */
export const askForText = changes({
  name: 'market.ask-for-text',
  input: z.object({ cooperative: z.uuid(), product: z.uuid() }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => maySell(actor, product),

  async run({ tx, now }, product) {
    const { organisationId, communeCode, productId } = product;
    if (languageToAsk(product) === undefined) return refused('no-text-missing');
    const known = await reviewsOf(tx, product);
    if (known.some(({ kind, state }) => kind === 'text' && state === 'open')) return refused('text-asked');
    await insertReview(tx, {
      organisationId,
      reviewId: newId(),
      communeCode,
      productId,
      kind: 'text',
      said: '',
      state: 'open',
      askedAt: now,
      decider: '',
      reason: '',
    });
    return ok({ organisationId, communeCode, product: String(productId) });
  },
});
