import type { OrderedThing } from '#modules/market';
import { freeFromOrder, sendForOrder } from '#modules/market/server';
import { hold, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import type { Centimes } from '#platform/money';
import { orderMoved } from '../../facts.ts';
import { movedOrder, type MoveRefusal } from '../../order/moved-order.ts';
import { type Mover, type OrderMove } from '../../order/order.ts';
import { countNotTaken } from '../purchase/purchase.sql.ts';
import { freeFromCycle } from '../cycle/free-from-cycle.ts';
import { insertOrderEvent } from './order-event.sql.ts';
import { saveOrder, type FullOrder, type OrderChange } from './order.sql.ts';
import { endMoney } from '../money/end-money.ts';
import { receiveAtDoor } from '../money/receive-at-door.ts';
import { tellOfMove } from './tell-of-move.ts';

export interface MoveAsked {
  readonly move: OrderMove;
  readonly by: Mover;
  readonly note?: string;
  /** Who carries it, when it is sent. */
  readonly courier?: string;
  /** What goes back to the buyer when both sides keep a part. */
  readonly back?: Centimes;
}

/**
 * A step: an order makes a move, and all that follows from it – the things leave the store or come back, the
 * money changes hands in the book, both sides are told.
 */
export async function takeMove(
  work: Work,
  order: FullOrder,
  { move, by, note = '', back, courier = '' }: MoveAsked,
): Promise<Result<FullOrder, MoveRefusal | 'nothing-returnable'>> {
  const { tx, now } = work;
  const to = movedOrder(order, move, { by, now });
  if (!to.ok) return to;
  if (move === 'ask-return' && !order.lines.some(({ returnable }) => returnable))
    return refused('nothing-returnable');
  const change: OrderChange = {
    state: to.value,
    ...(move === 'ship' && courier !== '' && { courier }),
    ...(await follow(work, order, { move, ...(back !== undefined && { back }) })),
  };
  const moved = await saveOrder(tx, hold(order), change);
  await insertOrderEvent(tx, order, { move, by, note, at: now });
  await tellOfMove(work, moved, { move, by });
  work.announce(orderMoved(order.organisationId, order.orderId, move));
  return ok(moved);
}

/** What follows from a move in the store and in the book. */
async function follow(
  work: Work,
  order: FullOrder,
  { move, back }: Pick<MoveAsked, 'move' | 'back'>,
): Promise<OrderChange> {
  const { now } = work;
  if (move === 'ship' || move === 'hand-over') await send(work, order);
  if (move === 'hand-over' || move === 'deliver') {
    const paid = await receiveAtDoor(work, order);
    return { receivedAt: now, ...(paid && { paidAt: now }) };
  }
  if (move === 'close' || move === 'settle-for-seller' || move === 'settle-for-both') {
    await endMoney(work, order, { move, ...(back !== undefined && { back }) });
    return {};
  }
  if (isUnsold(move)) {
    await free(work, order, move);
    await freeFromCycle(work, order);
    await endMoney(work, order, { move });
    if (move === 'not-taken' && order.paymentWay === 'cash')
      await countNotTaken(work.tx, order.contact.phone);
  }
  return {};
}

const ENDS = [
  'lapse',
  'refuse',
  'cancel',
  'recall',
  'lose',
  'not-taken',
  'take-back',
  'settle-for-buyer',
] as const;

function isUnsold(move: OrderMove): boolean {
  return ENDS.some((one) => one === move);
}

async function send(work: Work, order: FullOrder): Promise<void> {
  // What was made for her was never in the store.
  if (order.deposit !== undefined) return;
  for (const thing of thingsOf(order)) await sendForOrder(work, thing, order.orderId);
}

/** What comes back: by a change of mind, only what does not spoil. */
async function free(work: Work, order: FullOrder, move: OrderMove): Promise<void> {
  const lines = move === 'take-back' ? order.lines.filter(({ returnable }) => returnable) : order.lines;
  for (const thing of thingsOf({ ...order, lines })) await freeFromOrder(work, thing, order.orderId);
}

/** The things of an order, in the order in which they are locked. */
export function thingsOf({
  organisationId,
  lines,
}: Pick<FullOrder, 'organisationId' | 'lines'>): OrderedThing[] {
  return lines
    .map(({ lineId, productId, quantity }) => ({
      cooperative: organisationId,
      product: productId,
      line: lineId,
      quantity,
    }))
    .toSorted((a, b) => (a.product < b.product ? -1 : 1));
}
