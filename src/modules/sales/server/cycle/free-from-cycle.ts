import type { Work } from '#platform/operation/server';
import type { FullOrder } from '../order/order.sql.ts';
import { giveSomeBack } from './cycle-thing.sql.ts';

/** A step: an order that comes to nothing takes no place in its cycle any more. */
export async function freeFromCycle({ tx }: Work, order: FullOrder): Promise<void> {
  const { collecting, organisationId: cooperative, lines } = order;
  if (collecting === undefined) return;
  for (const { productId: product, quantity } of lines)
    await giveSomeBack(tx, { cooperative, cycle: collecting.cycleId, product }, quantity);
}
