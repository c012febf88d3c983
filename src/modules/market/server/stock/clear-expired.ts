import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { isSold } from '../../stock/batch.ts';
import { lockProduct } from '../product/product.sql.ts';
import { changeBatch, listBatches } from './batch.sql.ts';
import { changeLevel, insertMovement, releaseLapsed } from './store.sql.ts';

/** What the clock does to batches: what is out of date leaves the store, but what is kept for somebody. */
export const clearExpired = changes({
  name: 'market.clear-expired',
  input: z.object({ cooperative: z.uuid(), product: z.uuid() }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor) => actor.kind === 'system',

  async run({ tx, now, today, announce }, product) {
    await releaseLapsed(tx, product, now);
    let cleared = 0;
    for (const batch of await listBatches(tx, product)) {
      const { batchId, onHand, kept, recalledAt } = batch;
      if (recalledAt !== undefined || isSold(batch, today) || onHand === kept) continue;
      const change = kept - onHand;
      await changeBatch(tx, product, { batchId, onHand: change });
      await changeLevel(tx, product, { onHand: change });
      await insertMovement(tx, product, { change, why: 'expired', batch: batchId, now });
      cleared -= change;
    }
    const { organisationId, communeCode, productId } = product;
    if (cleared > 0) announce(productChanged(organisationId, productId));
    return ok({ organisationId, communeCode, product: productId, cleared });
  },
});
