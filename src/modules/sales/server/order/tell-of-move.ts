import { parsePhone } from '#platform/identity';
import { askToSend } from '#platform/messaging/server';
import type { Work } from '#platform/operation/server';
import { createWords, LOCALES } from '#platform/text';
import type { Mover, OrderMove } from '../../order/order.ts';
import type { FullOrder } from './order.sql.ts';
import { tellSeller } from './tell-seller.ts';

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

/** A step: the buyer hears what became of her order, and the cooperative what the buyer did. */
export async function tellOfMove(
  work: Work,
  order: FullOrder,
  { move, by }: { readonly move: OrderMove; readonly by: Mover },
): Promise<void> {
  if (move === 'pay') return tellSeller(work, order);
  if (move === 'lapse-return') await tellSeller(work, order, 'sales.sms.return-not-sent');
  const says = TOLD[move];
  const phone = parsePhone(order.contact.phone);
  if (says === undefined || phone === undefined || by === 'buyer') return;
  if (move === 'make-ready' && order.deliveryWay !== 'pick-up') return;
  const { organisationId, orderId, reference, version } = order;
  const locale = LOCALES.find((one) => one === order.contact.locale) ?? 'fr';
  const key = `order-${orderId}-${version}`;
  const { email } = order.contact;
  const to = { organisationId, key, phone, ...(email !== undefined && { email }), locale };
  const { point } = order.collecting ?? {};
  const isAtPoint = point !== undefined && move === 'make-ready';
  const said = isAtPoint ? 'sales.sms.ready-at-point' : says;
  const where = isAtPoint ? { ...point, day: createWords(locale).day(point.day) } : {};
  await askToSend(work.tx, { ...to, says: said, params: { reference, ...where } }, work.now);
}
