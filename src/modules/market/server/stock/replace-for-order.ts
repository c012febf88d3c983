import { asId } from '#platform/ids';
import { hold, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { freeOf } from '../../stock/allocation.ts';
import type { OrderedThing, SoldBatch } from '../../stock/sold-thing.ts';
import { lockProduct } from '../product/product.sql.ts';
import { dropPart, insertParts, listParts } from './batch.sql.ts';
import { listCodesOf } from './batch-keeping.sql.ts';
import { clearUnsold } from './clear-unsold.ts';
import { planTaking } from './plan-taking.ts';
import { changeLevel, lockLevel, releaseLapsed } from './store.sql.ts';

/**
 * Answer for other modules: what is kept of batches for an order is taken anew, of what may still be sold; of
 * which batches it is then. Refused when there are not enough.
 */
export async function replaceForOrder(
  work: Work,
  asked: OrderedThing,
): Promise<Result<readonly SoldBatch[], 'just-taken'>> {
  const { tx, now, today, announce } = work;
  const product = await lockProduct(tx, asked);
  if (product === undefined) return refused('just-taken');
  const held = hold(product);
  await releaseLapsed(tx, held, now);
  const parts = await listParts(tx, held, asId(asked.line));
  const quantity = parts.reduce((sum, part) => sum + part.quantity, 0);
  for (const part of parts) await dropPart(tx, held, asked.line, part);
  await changeLevel(tx, held, { kept: -quantity });
  await clearUnsold(work, held);
  const free = freeOf(await lockLevel(tx, held), now) + quantity;
  const planned = await planTaking(tx, held, { quantity, free, today });
  if (!planned.ok) return refused('just-taken');
  await changeLevel(tx, held, { kept: quantity });
  await insertParts(tx, held, asked.line, planned.value);
  announce(productChanged(product.organisationId, product.productId));
  return ok(await listCodesOf(tx, product.organisationId, asked.line));
}
