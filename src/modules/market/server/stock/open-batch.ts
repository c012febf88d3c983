import { z } from 'zod';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { maySell } from '../../permissions.ts';
import { freeOf } from '../../stock/allocation.ts';
import { CountTyped, DayTyped } from '../../typed-input.ts';
import { lockProduct, saveProduct } from '../product/product.sql.ts';
import { insertBatch, listBatches } from './batch.sql.ts';
import { changeLevel, insertMovement, lockLevel, releaseLapsed } from './store.sql.ts';

/**
 * Opens a batch: its number, when it was made, before when it is to be eaten, how many jars. They are
 * new in the store, or among those counted there already. /
 */
export const openBatch = changes({
  name: 'market.open-batch',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    code: z.string().trim().min(1, 'batch-code-missing').max(30, 'too-long'),
    madeOn: DayTyped,
    bestBefore: DayTyped,
    count: CountTyped,
    already: z.enum(['yes']).optional(),
  }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => maySell(actor, product),

  async run({ tx, now, today, actor, announce }, product, { code, madeOn, bestBefore, count, already }) {
    if (product.stock !== 'quantity') return refused('not-counted');
    if (count < 1) return refused('nothing-to-sell', 'count');
    if (madeOn > today) return refused('day-in-future', 'madeOn');
    if (bestBefore < madeOn) return refused('best-before-made', 'bestBefore');
    await releaseLapsed(tx, product, now);
    const batches = await listBatches(tx, product);
    if (batches.some((one) => one.code === code)) return refused('batch-exists', 'code');
    const { organisationId, communeCode, productId } = product;
    const level = await lockLevel(tx, product);
    const within = batches.reduce((sum, { onHand, kept }) => sum + onHand - kept, 0);
    const loose = freeOf(level, now) - within;
    if (already === 'yes' && count > loose) return refused('fewer-without-batch', 'count', { left: loose });
    const batchId = newId<'batch'>();
    const batch = { organisationId, batchId, communeCode, productId, code, madeOn, bestBefore };
    await insertBatch(tx, product, { ...batch, onHand: count, kept: 0, why: '' });
    const told = { why: 'made', now, ...(actor.kind === 'person' && { personId: actor.personId }) } as const;
    await insertMovement(tx, product, { ...told, change: count, batch: batchId });
    if (already === 'yes') await insertMovement(tx, product, { ...told, change: -count });
    else await changeLevel(tx, product, { onHand: count });
    if (product.state === 'gone') await saveProduct(tx, product, { state: 'on-sale' });
    announce(productChanged(organisationId, productId));
    return ok({ organisationId, communeCode, product: productId, batch: batchId });
  },
});
