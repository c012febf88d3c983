import { asId } from '#platform/ids';
import { hold, type Work } from '#platform/operation/server';
import { productChanged } from '../../facts.ts';
import type { OrderedThing } from '../../stock/sold-thing.ts';
import { lockProduct, saveProduct } from '../product/product.sql.ts';
import { listParts } from './batch.sql.ts';
import { recordMovement } from './record-movement.ts';
import { endAllocation, lockLevel } from './store.sql.ts';

/** Answer for other modules: the thing left the store for whom it was kept. */
export async function sendForOrder(work: Work, asked: OrderedThing, document: string): Promise<void> {
  const { tx, announce } = work;
  const product = await lockProduct(tx, asked);
  if (product === undefined) throw new Error(`an order line without its thing: ${asked.line}`);
  const held = hold(product);
  const { onHand } = await lockLevel(tx, held);
  const { line, quantity } = asked;
  const parts = await listParts(tx, held, asId(line));
  await endAllocation(tx, held, { allocationId: asId(line), quantity, as: 'used' });
  await recordMovement(work, product, { quantity, parts, why: 'sold', document });
  if (onHand === quantity) await saveProduct(tx, held, { state: 'gone' });
  announce(productChanged(product.organisationId, product.productId));
}
