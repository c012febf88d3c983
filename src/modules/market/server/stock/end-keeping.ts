import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { maySell } from '../../permissions.ts';
import { stands } from '../../stock/allocation.ts';
import { lockProduct, saveProduct } from '../product/product.sql.ts';
import { isSold } from '../../stock/batch.ts';
import { listBatches, listParts } from './batch.sql.ts';
import { clearUnsold } from './clear-unsold.ts';
import { recordMovement } from './record-movement.ts';
import { endAllocation, lockLevel } from './store.sql.ts';

/** She came and took it, or she did not: what was kept is handed over, or free again. */
export const endKeeping = changes({
  name: 'market.end-keeping',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    allocation: z.uuid(),
    as: z.enum(['used', 'released']),
  }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => maySell(actor, product),

  async run(work, product, { allocation, as }) {
    const { tx, now, announce } = work;
    const level = await lockLevel(tx, product);
    const one = level.allocations.find(({ allocationId }) => allocationId === allocation);
    if (one === undefined) return refused('absent');
    if (one.channel === 'order') return refused('kept-for-an-order');
    if (!stands(one, now)) return refused('keeping-ended');
    const { allocationId, quantity } = one;
    const parts = await listParts(tx, product, allocationId);
    const batches = (await listBatches(tx, product)).filter((batch) => !isSold(batch, work.today));
    const bad = batches.some((batch) => parts.some(({ batchId }) => batchId === batch.batchId));
    if (as === 'used' && bad) return refused('batch-not-sold');
    await endAllocation(tx, product, { allocationId, quantity, as });
    if (as === 'used') {
      await recordMovement(work, product, { quantity, parts, why: 'sold', document: allocationId });
      if (level.onHand === quantity) await saveProduct(tx, product, { state: 'gone' });
    }
    if (bad) await clearUnsold(work, product);
    const { organisationId, communeCode, productId } = product;
    announce(productChanged(organisationId, productId));
    return ok({ organisationId, communeCode, product: productId, as });
  },
});
