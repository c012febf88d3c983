import { hold, type Work } from '#platform/operation/server';
import { productChanged } from '../../facts.ts';
import type { OrderedThing } from '../../stock/sold-thing.ts';
import { lockProduct, saveProduct } from '../product/product.sql.ts';
import { listParts } from './batch.sql.ts';
import { clearUnsold } from './clear-unsold.ts';
import { recordMovement } from './record-movement.ts';
import { endAllocation, lockLevel } from './store.sql.ts';

/**
 * Answer for other modules: the order came to nothing. What was only kept is free again; what had left comes
 * back to the store, and a thing that was gone waits there until its cooperative sells it again. What may not
 * be sold any more is free for nobody.
 */
export async function freeFromOrder(work: Work, asked: OrderedThing, document: string): Promise<void> {
  const { tx, announce } = work;
  const product = await lockProduct(tx, asked);
  if (product === undefined) return;
  const held = hold(product);
  const { line, quantity } = asked;
  const { allocations } = await lockLevel(tx, held);
  const mine = allocations.find(({ allocationId }) => allocationId === line);
  if (mine === undefined || mine.state === 'released') return;
  const { allocationId, state: was } = mine;
  const parts = await listParts(tx, held, allocationId);
  await endAllocation(tx, held, { allocationId, quantity, as: 'released', was });
  if (was === 'used') {
    await recordMovement(work, product, { quantity, parts, why: 'returned', document });
    if (product.state === 'gone') await saveProduct(tx, held, { state: 'put-away' });
  }
  await clearUnsold(work, held);
  announce(productChanged(product.organisationId, product.productId));
}
