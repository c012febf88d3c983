import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { lockProduct } from '../product/product.sql.ts';
import { clearUnsold } from './clear-unsold.ts';
import { releaseLapsed } from './store.sql.ts';

/** What the clock does to batches: what may not be sold leaves the store, but what is kept for somebody. */
export const clearExpired = changes({
  name: 'market.clear-expired',
  input: z.object({ cooperative: z.uuid(), product: z.uuid() }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor) => actor.kind === 'system',

  async run(work, product) {
    const { tx, now, announce } = work;
    await releaseLapsed(tx, product, now);
    const cleared = await clearUnsold(work, product);
    const { organisationId, communeCode, productId } = product;
    if (cleared > 0) announce(productChanged(organisationId, productId));
    return ok({ organisationId, communeCode, product: productId, cleared });
  },
});
