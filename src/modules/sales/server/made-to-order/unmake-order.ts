import { centimes, minus, type Centimes } from '#platform/money';
import { hold, type Work } from '#platform/operation/server';
import { ok, type Result } from '#platform/result';
import { givenBack, heldFor, released } from '../../money/sales-book.ts';
import { movedOrder, type MoveRefusal } from '../../order/moved-order.ts';
import { type Mover } from '../../order/order.ts';
import { balancesOfOrder, moveMoney } from '../money/move-money.ts';
import { insertOrderEvent } from '../order/order-event.sql.ts';
import { saveOrder } from '../order/order-change.sql.ts';
import type { FullOrder } from '../order/order.sql.ts';

const NOTHING = { commission: centimes(0), tax: centimes(0) };

/**
 * Answer for other modules: the making ends before its end. What both agreed the cooperative keeps is
 * released to it, the rest is due back to the buyer. It is no sale: the house keeps nothing of it. Says what
 * was kept and what goes back.
 */
export async function unmakeOrder(
  work: Work,
  order: FullOrder,
  { keeping, by, note }: { readonly keeping: Centimes; readonly by: Mover; readonly note: string },
): Promise<Result<{ readonly kept: Centimes; readonly back: Centimes }, MoveRefusal>> {
  const { tx, now } = work;
  const to = movedOrder(order, 'unmake', { by: 'agreement', now });
  if (!to.ok) return to;
  const held = heldFor(await balancesOfOrder(tx, order), order.orderId);
  const kept = centimes(Math.min(keeping, held));
  const back = minus(held, kept);
  await moveMoney(work, order, [
    ...givenBack(order.orderId, back),
    ...released(order.orderId, kept, NOTHING),
  ]);
  await saveOrder(tx, hold(order), { state: to.value });
  await insertOrderEvent(tx, order, { move: 'unmake', by, note, at: now });
  return ok({ kept, back });
}
