import { hold, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { productChanged } from '../../facts.ts';
import type { Product } from '../../product/product.ts';
import type { Batch } from '../../stock/batch.ts';
import { changeBatch, listBatches, saveRecall } from './batch.sql.ts';
import { changeLevel, insertMovement, releaseLapsed } from './store.sql.ts';

/**
 * Answer for other modules: a batch is called back. What is free of it leaves the store at once; what
 * is kept for somebody is for who prepares it to replace. /
 */
export async function callBack(
  { tx, now, actor, announce }: Work,
  product: Product,
  { batch: asked, why }: { readonly batch: string; readonly why: string },
): Promise<Result<Batch, 'absent' | 'recalled-already'>> {
  const held = hold(product);
  await releaseLapsed(tx, held, now);
  const batch = (await listBatches(tx, held)).find(({ batchId }) => batchId === asked);
  if (batch === undefined) return refused('absent');
  if (batch.recalledAt !== undefined) return refused('recalled-already');
  const { batchId, onHand, kept } = batch;
  await saveRecall(tx, held, { batchId, at: now, why });
  const change = kept - onHand;
  if (change !== 0) {
    await changeBatch(tx, held, { batchId, onHand: change });
    await changeLevel(tx, held, { onHand: change });
    const person = actor.kind === 'person' ? { personId: actor.personId } : {};
    await insertMovement(tx, product, { change, why: 'recalled', batch: batchId, now, ...person });
  }
  announce(productChanged(product.organisationId, product.productId));
  return ok(batch);
}
