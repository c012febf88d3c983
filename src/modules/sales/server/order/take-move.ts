import type { OrderedThing } from '#modules/market';
import { freeFromOrder, sendForOrder } from '#modules/market/server';
import { hold, type Work } from '#platform/operation/server';
import { ok, type Result } from '#platform/result';
import type { Centimes } from '#platform/money';
import { orderMoved } from '../../facts.ts';
import { movedOrder, type MoveRefusal } from '../../order/moved-order.ts';
import {
  leftLines,
  returningBy,
  type Counts,
  type LineCount,
  type ReturnRefusal,
} from '../../order/line-return.ts';
import type { Mover, OrderMove } from '../../order/order.ts';
import { countNotTaken } from '../purchase/purchase.sql.ts';
import { freeFromCycle } from '../cycle/free-from-cycle.ts';
import { insertOrderEvent } from './order-event.sql.ts';
import { saveOrder, type OrderChange } from './order-change.sql.ts';
import type { FullOrder } from './order.sql.ts';
import { endMoney } from '../money/end-money.ts';
import { receiveAtDoor } from '../money/receive-at-door.ts';
import { keepReturns } from '../return/keep-returns.ts';
import { takeBackPart } from '../return/take-back-part.ts';
import { tellOfMove } from './tell-of-move.ts';

export interface MoveAsked {
  readonly move: OrderMove;
  readonly by: Mover;
  readonly note?: string;
  /** Who carries it, when it is sent. */
  readonly courier?: string;
  /** What goes back to the buyer when both sides keep a part. */
  readonly back?: Centimes;
  /** How many of which line are asked back, or came back; without it all there may be. */
  readonly counts?: Counts;
}

/**
 * A step: an order makes a move, and all that follows from it – the things leave the store or come back, the
 * money changes hands in the book, both sides are told.
 */
export async function takeMove(
  work: Work,
  order: FullOrder,
  { move: asked, by, note = '', back, courier = '', counts }: MoveAsked,
): Promise<Result<FullOrder, MoveRefusal | ReturnRefusal>> {
  const { tx, now } = work;
  const may = movedOrder(order, asked, { by, now });
  if (!may.ok) return may;
  const returning = returningBy(order.lines, { move: asked, counts });
  if (!returning.ok) return returning;
  const { move, lines } = returning.value;
  const to = movedOrder(order, move, { by, now });
  if (!to.ok) return to;
  const change: OrderChange = {
    state: to.value,
    ...(move === 'ship' && courier !== '' && { courier }),
    ...(await follow(work, order, { move, lines, ...(back !== undefined && { back }) })),
  };
  const moved = await saveOrder(tx, hold(order), change);
  const eventId = await insertOrderEvent(tx, order, { move, by, note, at: now });
  await keepReturns(work, order, { move, lines, eventId });
  await tellOfMove(work, moved, { move, by, lines });
  const came = move === 'ask-return' ? [] : lines.map(({ lineId }) => lineId);
  work.announce(orderMoved(order, move, came));
  return ok(moved);
}

/** What follows from a move in the store and in the book. */
async function follow(
  work: Work,
  order: FullOrder,
  { move, back, lines }: Pick<MoveAsked, 'move' | 'back'> & { readonly lines: readonly LineCount[] },
): Promise<OrderChange> {
  const { now } = work;
  if (move === 'take-back-part') {
    await takeBackPart(work, order, { lines, things: thingsOf(order, lines) });
    return {};
  }
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
    for (const thing of thingsOf(order)) await freeFromOrder(work, thing, order.orderId);
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

/** The things of an order that its buyer still has, or some of them, in the order in which they are locked. */
export function thingsOf(
  { organisationId, lines }: Pick<FullOrder, 'organisationId' | 'lines'>,
  counts: readonly LineCount[] = leftLines(lines),
): OrderedThing[] {
  return counts
    .flatMap(({ lineId, quantity }): OrderedThing[] => {
      const product = lines.find((line) => line.lineId === lineId)?.productId;
      return product === undefined ? [] : [{ cooperative: organisationId, product, line: lineId, quantity }];
    })
    .toSorted((a, b) => (a.product < b.product ? -1 : 1));
}
