import { hold, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { productChanged } from '../../facts.ts';
import type { Product } from '../../product/product.ts';
import type { Batch } from '../../stock/batch.ts';
import { listBatches, saveRecall } from './batch.sql.ts';
import { clearUnsold } from './clear-unsold.ts';
import { releaseLapsed } from './store.sql.ts';

/**
 * Answer for other modules: a batch is called back. What is free of it leaves the store at once; what
 * is kept for somebody is for who prepares it to replace. /
 */
export async function callBack(
  work: Work,
  product: Product,
  { batch: asked, why }: { readonly batch: string; readonly why: string },
): Promise<Result<Batch, 'absent' | 'recalled-already'>> {
  const { tx, now, announce } = work;
  const held = hold(product);
  await releaseLapsed(tx, held, now);
  const batch = (await listBatches(tx, held)).find(({ batchId }) => batchId === asked);
  if (batch === undefined) return refused('absent');
  if (batch.recalledAt !== undefined) return refused('recalled-already');
  await saveRecall(tx, held, { batchId: batch.batchId, at: now, why });
  await clearUnsold(work, held);
  announce(productChanged(product.organisationId, product.productId));
  return ok(batch);
}
