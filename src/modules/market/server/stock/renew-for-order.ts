import { hold, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { freeOf, mayTake, stands } from '../../stock/allocation.ts';
import type { OrderedThing, SoldBatch } from '../../stock/sold-thing.ts';
import { lockProduct } from '../product/product.sql.ts';
import { insertParts } from './batch.sql.ts';
import { planTaking } from './plan-taking.ts';
import { changeLevel, lockLevel, releaseLapsed, renewAllocation } from './store.sql.ts';

/**
 * Answer for other modules: the order is paid, so its things are kept without end. What had lapsed meanwhile
 * is taken again if nobody else has it, and of which batches is said.
 */
export async function renewForOrder(
  { tx, now, today, announce }: Work,
  asked: OrderedThing,
): Promise<Result<readonly SoldBatch[] | undefined, 'just-taken'>> {
  const product = await lockProduct(tx, asked);
  if (product === undefined) return refused('just-taken');
  const held = hold(product);
  const before = await lockLevel(tx, held);
  const mine = before.allocations.find(({ allocationId }) => allocationId === asked.line);
  if (mine === undefined) return refused('just-taken');
  let taken: readonly SoldBatch[] | undefined;
  if (!stands(mine, now)) {
    await releaseLapsed(tx, held, now);
    const level = await lockLevel(tx, held);
    const { quantity } = asked;
    if (!mayTake(level, quantity, now).ok) return refused('just-taken');
    const parts = await planTaking(tx, held, { quantity, free: freeOf(level, now), today });
    if (!parts.ok) return refused('just-taken');
    await changeLevel(tx, held, { kept: quantity });
    await insertParts(tx, held, asked.line, parts.value);
    taken = parts.value;
  }
  await renewAllocation(tx, held, mine.allocationId);
  announce(productChanged(product.organisationId, product.productId));
  return ok(taken);
}
