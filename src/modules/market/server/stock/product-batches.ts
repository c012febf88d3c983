import { z } from 'zod';
import { query } from '#platform/operation/server';
import { batchStanding, isSold } from '../../stock/batch.ts';
import { maySeeStore } from '../../permissions.ts';
import { listShownBatches } from './batch.sql.ts';

/**
 * The batches of a thing: for everybody, those that are sold, with their dates; for who sells it, all
 * of them with how many there are.
 */
export const productBatches = query({
  name: 'market.product-batches',
  input: z.object({ cooperative: z.uuid(), product: z.uuid() }),
  toEverybody: true,
  async run({ db, actor, today }, asked) {
    const batches = await listShownBatches(db, asked);
    const mine = batches.some((one) => maySeeStore(actor, one));
    return batches
      .filter((one) => mine || (isSold(one, today) && one.onHand > one.kept))
      .map(({ batchId, code, madeOn, bestBefore, onHand, kept, why, recalledAt }) => ({
        batchId,
        code,
        madeOn,
        bestBefore,
        standing: batchStanding({ bestBefore, ...(recalledAt !== undefined && { recalledAt }) }, today),
        ...(mine && { onHand, kept, why }),
      }));
  },
});
