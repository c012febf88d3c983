import { ok, refused, type Result } from '#platform/result';
import { holdsRecalled, type Batched } from './line-making.ts';
import { isFrozen } from '../delivery/cycle.ts';
import {
  ALL_MOVES,
  answerBefore,
  closesFrom,
  ORDER_MOVES,
  returnBefore,
  type Mover,
  type Order,
  type OrderMove,
  type OrderState,
} from './order.ts';

export type MoveRefusal =
  | 'order-move-not-allowed'
  | 'order-not-paid'
  | 'order-not-confirmed'
  | 'order-is-collected'
  | 'order-is-shipped'
  | 'return-too-late'
  | 'too-early-to-close'
  | 'still-time-to-answer'
  | 'still-time-to-send-back'
  | 'paid-cannot-lapse'
  | 'cycle-frozen'
  | 'batch-recalled';

/** An order with what is known of its lines. */
type Moving = Order & { readonly lines?: readonly Batched[] };

interface Move {
  readonly from: readonly OrderState[];
  readonly to: OrderState;
  readonly by: readonly Mover[];
}

/**
 * Where a move leads. Refused when the order does not stand there, when it is not for this mover, or when its
 * condition does not hold: nothing leaves unpaid unless it is paid at the door and confirmed by telephone.
 */
export function movedOrder(
  order: Moving,
  move: OrderMove,
  { by, now }: { readonly by: Mover; readonly now: Date },
): Result<OrderState, MoveRefusal> {
  const { from, to, by: movers }: Move = ORDER_MOVES[move];
  if (!from.includes(order.state) || !movers.includes(by)) return refused('order-move-not-allowed');
  const hindrance = hindranceTo(order, move, { by, now });
  return hindrance === undefined ? ok(to) : refused(hindrance);
}

/** What somebody may do with an order now; whether a part came back or all of it, the count says. */
export function movesFor(order: Moving, by: Mover, now: Date): OrderMove[] {
  return ALL_MOVES.filter((move) => move !== 'take-back-part' && movedOrder(order, move, { by, now }).ok);
}

/** What brings an order nearer to its buyer: nothing of a batch called back goes there. */
const ONWARDS: ReadonlySet<OrderMove> = new Set(['accept', 'make-ready', 'ship', 'hand-over']);

function hindranceTo(
  order: Moving,
  move: OrderMove,
  { by, now }: { readonly by: Mover; readonly now: Date },
): MoveRefusal | undefined {
  const isRecalled = holdsRecalled(order.lines ?? []);
  if (isRecalled && ONWARDS.has(move)) return 'batch-recalled';
  switch (move) {
    case 'pay':
      return order.deposit === undefined ? undefined : 'order-move-not-allowed';
    case 'pay-deposit':
      return order.deposit === undefined ? 'order-move-not-allowed' : undefined;
    case 'dispute':
      return order.state === 'ready' && order.deposit === undefined ? 'order-move-not-allowed' : undefined;
    case 'cancel':
      return by === 'buyer' && isFrozen(order.collecting, now) ? 'cycle-frozen' : undefined;
    case 'recall':
      return isRecalled ? undefined : 'order-move-not-allowed';
    case 'ship':
      if (order.deliveryWay === 'pick-up') return 'order-is-collected';
      return leaves(order);
    case 'hand-over':
      if (order.deliveryWay !== 'pick-up') return 'order-is-shipped';
      return order.paymentWay === 'cash' ? undefined : leaves(order);
    case 'not-taken':
      // Made to her measure and paid: nobody takes it back, an office hears both sides.
      if (order.deposit !== undefined) return 'order-move-not-allowed';
      return order.state === 'ready' && order.deliveryWay !== 'pick-up'
        ? 'order-move-not-allowed'
        : undefined;
    case 'refuse':
      return by === 'clock' && now < answerBefore(order) ? 'still-time-to-answer' : undefined;
    case 'lapse':
      return order.paidAt === undefined ? undefined : 'paid-cannot-lapse';
    default:
      return hindranceToKeep(order, move, now);
  }
}

/** What hinders that she sends back what she has, or that it stays hers. */
function hindranceToKeep(order: Order, move: OrderMove, now: Date): MoveRefusal | undefined {
  switch (move) {
    case 'ask-return': {
      const before = returnBefore(order);
      return before !== undefined && now < before ? undefined : 'return-too-late';
    }
    case 'send-back':
      return order.sendBackBefore === undefined ? 'order-move-not-allowed' : undefined;
    case 'lapse-return': {
      const { sendBackBefore: before } = order;
      return before !== undefined && now >= before ? undefined : 'still-time-to-send-back';
    }
    case 'close': {
      const from = closesFrom(order);
      return from !== undefined && now >= from ? undefined : 'too-early-to-close';
    }
    default:
      return undefined;
  }
}

function leaves(order: Order): MoveRefusal | undefined {
  if (order.paymentWay === 'cash') return order.confirmedAt === undefined ? 'order-not-confirmed' : undefined;
  return order.paidAt === undefined ? 'order-not-paid' : undefined;
}
