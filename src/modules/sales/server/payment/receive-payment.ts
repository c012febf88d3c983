import { renewForOrder } from '#modules/market/server';
import { plus } from '#platform/money';
import { hold, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { answerFromOf } from '../../delivery/cycle.ts';
import { movedOrder } from '../../order/moved-order.ts';
import type { Purchase } from '../../order/purchase.ts';
import { holderOf } from '../../money/holder.ts';
import { received } from '../../money/sales-book.ts';
import { moveMoney } from '../money/move-money.ts';
import { endMoney } from '../money/end-money.ts';
import { takeOtherBatches } from '../order/take-other-batches.ts';
import { insertOrderEvent } from '../order/order-event.sql.ts';
import { saveOrder } from '../order/order-change.sql.ts';
import { listOfPurchase, lockOrder, type FullOrder } from '../order/order.sql.ts';
import { takeMove, thingsOf } from '../order/take-move.ts';
import { tellOfMove } from '../order/tell-of-move.ts';
import { receivePart } from '../made-to-order/receive-part.ts';
import { markPaid } from '../purchase/purchase.sql.ts';
import { listPayments, settlePayment } from './payment.sql.ts';

/**
 * How money arrives. Already ours (a transfer, cash at an agency), what can no longer be had is due back;
 * still to be taken (a card), nothing is taken unless everything can be had.
 */
export type Arrival = 'ours' | 'to-be-taken';

type Received = Result<{ readonly lost: number }, 'just-taken' | 'paid-already'>;

/** A step: a purchase is paid. Its things are kept without end, taken again where their hour had passed. */
export async function receivePayment(
  work: Work,
  purchase: Purchase,
  arrival: Arrival,
  attempt?: number,
): Promise<Received> {
  const { tx, now } = work;
  const payments = await listPayments(tx, purchase);
  const waiting = payments.find((one) => attempt === undefined || one.attempt === attempt);
  if (waiting === undefined || payments.some(({ state }) => state === 'captured'))
    return refused('paid-already');
  let lost = 0;
  for (const { organisationId, orderId } of sorted(await listOfPurchase(tx, purchase))) {
    const order = await lockOrder(tx, { cooperative: organisationId, order: orderId });
    if (order?.deposit !== undefined) {
      if (await receivePart(work, order, purchase)) continue;
      if (arrival === 'to-be-taken') return refused('just-taken');
      lost += 1;
      continue;
    }
    if (order === undefined || !movedOrder(order, 'pay', { by: 'payment', now }).ok) {
      if (arrival === 'to-be-taken') return refused('just-taken');
      if (order !== undefined) await giveBackLate(work, order);
      lost += 1;
      continue;
    }
    const kept = await keepAll(work, order);
    if (!kept && arrival === 'to-be-taken') return refused('just-taken');
    if (!kept) lost += 1;
    await payOrder(work, order, kept);
  }
  await settlePayment(tx, purchase, { paymentId: waiting.paymentId, state: 'captured', now });
  await markPaid(tx, purchase, now);
  return ok({ lost });
}

function sorted(orders: readonly FullOrder[]): FullOrder[] {
  return orders.toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
}

async function keepAll(work: Work, order: FullOrder): Promise<boolean> {
  for (const thing of thingsOf(order)) {
    const kept = await renewForOrder(work, thing);
    if (!kept.ok) return false;
    const { value: batches } = kept;
    if (batches === undefined) continue;
    await takeOtherBatches(work, order, { lineId: thing.line, batches });
  }
  return true;
}

/** The money is the order's; when its things are lost it is the buyer's again at once. */
async function payOrder(work: Work, order: FullOrder, kept: boolean): Promise<void> {
  const { now } = work;
  const due = plus(order.goods, order.delivery);
  await moveMoney(work, order, received(order.orderId, holderOf(order), due));
  if (!kept) {
    await takeMove(work, { ...order, paidAt: now }, { move: 'lose', by: 'payment' });
    return;
  }
  const paid = await saveOrder(work.tx, hold(order), {
    state: 'placed',
    paidAt: now,
    answerFrom: answerFromOf(order.collecting, now),
  });
  await insertOrderEvent(work.tx, order, { move: 'pay', by: 'payment', note: '', at: now });
  await tellOfMove(work, paid, { move: 'pay', by: 'payment' });
}

/** Money for an order she had cancelled meanwhile: received, and due back. */
async function giveBackLate(work: Work, order: FullOrder): Promise<void> {
  const due = plus(order.goods, order.delivery);
  await moveMoney(work, order, received(order.orderId, holderOf(order), due));
  await endMoney(work, order, { move: 'lose' });
  await insertOrderEvent(work.tx, order, { move: 'lose', by: 'payment', note: '', at: work.now });
}
