import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { maySell } from '../../permissions.ts';
import { freeOf } from '../../stock/allocation.ts';
import { CountTyped } from '../../typed-input.ts';
import { lockProduct, saveProduct } from '../product/product.sql.ts';
import { listBatches } from './batch.sql.ts';
import { changeLevel, insertMovement, lockLevel, releaseLapsed } from './store.sql.ts';

/** Says how many jars there are now, as counted on the shelf. What is kept for somebody is among them. */
export const countStock = changes({
  name: 'market.count-stock',
  input: z.object({ cooperative: z.uuid(), product: z.uuid(), count: CountTyped }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => maySell(actor, product),

  async run({ tx, now, actor, announce }, product, { count }) {
    if (product.stock !== 'quantity') return refused('not-counted');
    if ((await listBatches(tx, product)).length > 0) return refused('counted-by-batch');
    await releaseLapsed(tx, product, now);
    const level = await lockLevel(tx, product);
    const kept = level.onHand - freeOf(level, now);
    if (count < kept) return refused('fewer-than-kept', 'count', { kept });
    const change = count - level.onHand;
    if (change !== 0) {
      await changeLevel(tx, product, { onHand: change });
      const person = actor.kind === 'person' ? { personId: actor.personId } : {};
      await insertMovement(tx, product, { change, why: 'counted', now, ...person });
    }
    const isBack = count > 0 && product.state === 'gone';
    if (isBack) await saveProduct(tx, product, { state: 'on-sale' });
    const { organisationId, communeCode, productId } = product;
    announce(productChanged(organisationId, productId));
    return ok({ organisationId, communeCode, product: productId, onHand: count });
  },
});
