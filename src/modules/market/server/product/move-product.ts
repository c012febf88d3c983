import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { maySell } from '../../permissions.ts';
import { lackingOf, moved, type Lacking } from '../../product/product.ts';
import { reviewsOf } from '../review/review.sql.ts';
import { lockProduct, saveProduct } from './product.sql.ts';

/** Puts a thing on sale again, or away for a while. What lacks something is not shown to buyers. */
export const moveProduct = changes({
  name: 'market.move-product',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    move: z.enum(['publish', 'put-away']),
  }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => maySell(actor, product),

  async run({ tx, announce }, product, { move }) {
    const state = moved(product.state, move);
    if (!state.ok) return state;
    if (move === 'publish') {
      const [lacking] = lackingOf(product);
      if (lacking !== undefined) return LACKS[lacking];
      const entry = await lockedEntry(tx, product.organisationId);
      if (entry?.state !== 'registered') return refused('seller-suspended');
      const reviews = await reviewsOf(tx, product);
      if (reviews.some((one) => one.state === 'refused')) return refused('claim-refused');
    }
    await saveProduct(tx, product, { state: state.value });
    announce(productChanged(product.organisationId, product.productId));
    const { organisationId, communeCode, productId } = product;
    return ok({ organisationId, communeCode, product: productId, state: state.value });
  },
});

const LACKS = {
  'name-fr': refused('lacks-name-fr'),
  'name-ar': refused('lacks-name-ar'),
  'text-fr': refused('lacks-text-fr'),
  'text-ar': refused('lacks-text-ar'),
  photo: refused('lacks-photo'),
  'nothing-left': refused('lacks-nothing-left'),
} as const satisfies Record<Lacking, unknown>;
