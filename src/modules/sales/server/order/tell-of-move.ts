import type { Work } from '#platform/operation/server';
import { isWhole, type LineCount } from '../../order/line-return.ts';
import type { Mover, OrderMove } from '../../order/order.ts';
import type { FullOrder } from './order.sql.ts';
import { tellBuyer } from './tell-buyer.ts';
import { tellSeller, type SellerSays } from './tell-seller.ts';

/** Moves the buyer is told of. What she did herself she knows. */
const TOLD: Partial<Record<OrderMove, string>> = {
  accept: 'sales.sms.accepted',
  refuse: 'sales.sms.refused',
  cancel: 'sales.sms.cancelled',
  recall: 'sales.sms.cancelled',
  lapse: 'sales.sms.lapsed',
  lose: 'sales.sms.lost',
  'make-ready': 'sales.sms.ready',
  ship: 'sales.sms.shipped',
  'lapse-return': 'sales.sms.return-lapsed',
  'take-back': 'sales.sms.taken-back',
  'take-back-part': 'sales.sms.taken-back-part',
  'settle-for-buyer': 'sales.sms.settled-for-buyer',
  'settle-for-both': 'sales.sms.settled-for-both',
  'settle-for-seller': 'sales.sms.settled-for-seller',
};

interface Made {
  readonly move: OrderMove;
  readonly by: Mover;
  /** What is asked back, or came back. */
  readonly lines?: readonly LineCount[];
}

/** A step: the buyer hears what became of her order, and the cooperative what the buyer did. */
export async function tellOfMove(work: Work, order: FullOrder, made: Made): Promise<void> {
  const { move, by } = made;
  const heard = heardBySeller(order, made);
  if (heard !== undefined) await tellSeller(work, order, heard);
  const says = TOLD[move];
  if (says === undefined || by === 'buyer') return;
  if (move === 'make-ready' && order.deliveryWay !== 'pick-up') return;
  const { point } = order.collecting ?? {};
  const key = `order-${order.orderId}-${order.version}`;
  if (point === undefined || move !== 'make-ready') return tellBuyer(work, order, { key, says });
  const { day, ...where } = point;
  return tellBuyer(work, order, { key, says: 'sales.sms.ready-at-point', day, where: { ...where } });
}

/** What of a move its cooperative hears: it did not make it itself. */
function heardBySeller({ lines }: FullOrder, { move, lines: asked = [] }: Made): SellerSays | undefined {
  switch (move) {
    case 'pay':
      return 'sales.sms.new-order';
    case 'ask-return':
      return isWhole(lines, asked) ? 'sales.sms.return-asked' : 'sales.sms.return-asked-part';
    case 'send-back':
      return 'sales.sms.return-handed-over';
    case 'lapse-return':
      return 'sales.sms.return-not-sent';
    default:
      return undefined;
  }
}
