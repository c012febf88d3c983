import { hold, type Work } from '#platform/operation/server';
import { productChanged } from '../../facts.ts';
import { lastParts } from '../../stock/batch.ts';
import type { OrderedThing } from '../../stock/sold-thing.ts';
import { lockProduct, saveProduct } from '../product/product.sql.ts';
import { listParts, takeFromPart } from './batch.sql.ts';
import { clearUnsold } from './clear-unsold.ts';
import { freeFromOrder } from './free-from-order.ts';
import { recordMovement } from './record-movement.ts';
import { lessenAllocation, lockLevel } from './store.sql.ts';

/**
 * Answer for other modules: some of what an order got came back to the store, the rest stays with who has it.
 * All that is left of it: the order came to nothing for this thing.
 */
export async function takeBackFromOrder(work: Work, asked: OrderedThing, document: string): Promise<void> {
  const { tx, announce } = work;
  const product = await lockProduct(tx, asked);
  if (product === undefined) return;
  const held = hold(product);
  const { line, quantity } = asked;
  const { allocations } = await lockLevel(tx, held);
  const mine = allocations.find(({ allocationId }) => allocationId === line);
  if (mine === undefined || mine.state !== 'used') return;
  if (quantity >= mine.quantity) return freeFromOrder(work, asked, document);
  const { allocationId } = mine;
  const parts = lastParts(await listParts(tx, held, allocationId), quantity);
  for (const part of parts) await takeFromPart(tx, held, { allocationId, ...part });
  await lessenAllocation(tx, held, { allocationId, quantity });
  await recordMovement(work, product, { quantity, parts, why: 'returned', document });
  if (product.state === 'gone') await saveProduct(tx, held, { state: 'put-away' });
  await clearUnsold(work, held);
  announce(productChanged(product.organisationId, product.productId));
}
