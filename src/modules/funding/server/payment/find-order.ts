import type { Held, Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import type { Convention } from '../../convention/convention.ts';
import type { PaymentOrder } from '../../money/payment-order.ts';
import { listOrders } from './order.sql.ts';

/** A step: an order of a convention that is held, and was not changed since it was read. */
export async function findOrder(
  { tx }: Work,
  held: Held<Convention>,
  { order: orderId, version }: { readonly order: string; readonly version: number },
): Promise<Result<PaymentOrder, 'absent' | 'stale'>> {
  if (version !== held.version) return refused('stale');
  const order = (await listOrders(tx, held)).find((one) => one.orderId === orderId);
  return order === undefined ? refused('absent') : ok(order);
}
