import type { Work } from '#platform/operation/server';
import type { OrderState } from '../../order/order.ts';
import { markRecalled } from '../order/line-batch.sql.ts';
import { insertOrderEvent } from '../order/order-event.sql.ts';
import { listByIds, type FullOrder } from '../order/order.sql.ts';

interface Recalled {
  readonly cooperative: string;
  readonly batch: string;
  readonly why: string;
}

/** Orders whose jars are still with the cooperative. */
const HERE: readonly OrderState[] = ['awaiting-payment', 'placed', 'accepted', 'ready'];
/** Orders whose jars are with the buyer, or on their way. */
const AWAY: readonly OrderState[] = ['shipped', 'delivered', 'closed', 'returning', 'disputed'];

/**
 * Answer for other modules: a batch is called back, so nothing of it leaves for an order any more, and each
 * order says why. The orders that wait here, and those that were sent.
 */
export async function recallFromOrders(
  { tx, now }: Work,
  recalled: Recalled,
): Promise<{ readonly here: readonly FullOrder[]; readonly away: readonly FullOrder[] }> {
  const { cooperative, why } = recalled;
  const orders = await listByIds(tx, cooperative, await markRecalled(tx, { ...recalled, at: now }));
  const [here, away] = [HERE, AWAY].map((states) => orders.filter(({ state }) => states.includes(state)));
  for (const order of [...(here ?? []), ...(away ?? [])])
    await insertOrderEvent(tx, order, { move: 'batch-recalled', by: 'seller', note: why, at: now });
  return { here: here ?? [], away: away ?? [] };
}
