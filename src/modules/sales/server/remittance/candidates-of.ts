import type { Tx } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { Candidate } from '../../remittance/courier-line.ts';
import { listByReferences, type FullOrder } from '../order/order.sql.ts';
import { takenOf } from './courier-line.sql.ts';

/**
 * A step: the orders some references may mean, of one cooperative or of all, with what was remitted of
 * each.
 */
export async function candidatesOf(
  tx: Tx,
  { references, seller }: { readonly references: readonly string[]; readonly seller?: string },
): Promise<(Candidate & FullOrder)[]> {
  const orders = await listByReferences(tx, references, seller);
  const taken = await takenOf(
    tx,
    orders.map(({ orderId }) => orderId),
  );
  return orders.map((order) => ({ ...order, taken: taken.get(order.orderId) ?? centimes(0) }));
}
