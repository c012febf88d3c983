import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { maySell } from '../../permissions.ts';
import { CountTyped } from '../../typed-input.ts';
import { lockProduct } from '../product/product.sql.ts';
import { changeBatch, listBatches } from './batch.sql.ts';
import { changeLevel, insertMovement, releaseLapsed } from './store.sql.ts';

/** Says how many jars of a batch there are now, as counted on the shelf. */
export const countBatch = changes({
  name: 'market.count-batch',
  input: z.object({ cooperative: z.uuid(), product: z.uuid(), batch: z.uuid(), count: CountTyped }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => maySell(actor, product),

  async run({ tx, now, actor, announce }, product, asked) {
    await releaseLapsed(tx, product, now);
    const batch = (await listBatches(tx, product)).find(({ batchId }) => batchId === asked.batch);
    if (batch === undefined) return refused('absent');
    const { batchId, onHand, kept } = batch;
    if (asked.count < kept) return refused('fewer-than-kept', 'count', { kept });
    const change = asked.count - onHand;
    if (change !== 0) {
      await changeLevel(tx, product, { onHand: change });
      await changeBatch(tx, product, { batchId, onHand: change });
      const person = actor.kind === 'person' ? { personId: actor.personId } : {};
      await insertMovement(tx, product, { change, why: 'counted', batch: batchId, now, ...person });
    }
    const { organisationId, communeCode, productId } = product;
    announce(productChanged(organisationId, productId));
    return ok({ organisationId, communeCode, product: productId });
  },
});
