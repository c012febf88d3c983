import { hold, type Work } from '#platform/operation/server';
import { centimes, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { courierHolder, holderOf } from '../../money/holder.ts';
import { offset, remitted } from '../../money/sales-book.ts';
import { judgeOrder, type Candidate } from '../../remittance/courier-line.ts';
import { moveMoney } from '../money/move-money.ts';
import { lockOrder } from '../order/order.sql.ts';
import { takeMove } from '../order/take-move.ts';
import type { CourierFile } from './courier-file.sql.ts';
import { takenOf } from './courier-line.sql.ts';

interface Taking {
  readonly order: Pick<Candidate, 'organisationId' | 'orderId'>;
  readonly amount: Centimes;
  readonly holder: CourierFile['holder'];
  /** Who brings it. */
  readonly courier: string;
}

/**
 * A step: money a courier collected for an order is with the house, or with the cooperative. A parcel
 * nobody said was
 * delivered, was: it is paid. Never more is taken than the order still asks, seen under its lock.
 */
export async function takeFromCourier(
  work: Work,
  { order: { organisationId, orderId }, amount, holder, courier }: Taking,
): Promise<Result<undefined, 'line-changed'>> {
  const order = await lockOrder(work.tx, { cooperative: organisationId, order: orderId });
  const taken = (await takenOf(work.tx, [orderId])).get(orderId) ?? centimes(0);
  const { state } = order === undefined ? { state: 'unknown' } : judgeOrder({ ...order, taken }, amount);
  if (order === undefined || (state !== 'matched' && state !== 'short')) return refused('line-changed');
  if (order.state === 'shipped') {
    const moved = await takeMove(work, hold(order), { move: 'deliver', by: 'payment' });
    if (!moved.ok) return refused('line-changed');
  }
  const had = holderOf(order);
  const by = courier === '' ? had : courierHolder(courier);
  await moveMoney(work, order, [
    ...remitted(holder, amount, { had, by }),
    // Closed already: what the cooperative has in hand is set against what is due to it.
    ...(holder === 'seller-cash' && order.state === 'closed' ? offset(amount) : []),
  ]);
  return ok(undefined);
}
