import type { Held, Work } from '#platform/operation/server';
import type { Product } from '../../product/product.ts';
import { isSold } from '../../stock/batch.ts';
import { changeBatch, listBatches } from './batch.sql.ts';
import { changeLevel, insertMovement } from './store.sql.ts';

/**
 * A step: what is out of date or called back leaves the store, but what is kept for somebody; says how many
 * did.
 */
export async function clearUnsold(
  { tx, now, today, actor }: Pick<Work, 'tx' | 'now' | 'today' | 'actor'>,
  held: Held<Product>,
): Promise<number> {
  const person = actor.kind === 'person' ? { personId: actor.personId } : {};
  let cleared = 0;
  for (const batch of await listBatches(tx, held)) {
    const { batchId, onHand, kept, recalledAt } = batch;
    if (isSold(batch, today) || onHand === kept) continue;
    const change = kept - onHand;
    const why = recalledAt === undefined ? 'expired' : 'recalled';
    await changeBatch(tx, held, { batchId, onHand: change });
    await changeLevel(tx, held, { onHand: change });
    await insertMovement(tx, held, { change, why, batch: batchId, now, ...person });
    cleared -= change;
  }
  return cleared;
}
