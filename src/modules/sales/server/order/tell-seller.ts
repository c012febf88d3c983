import { entrySummary } from '#modules/registry/server';
import { parsePhone } from '#platform/identity';
import { messageLanguage } from '#platform/identity/server';
import { askToSend } from '#platform/messaging/server';
import type { Work } from '#platform/operation/server';
import { formatMoney } from '#platform/text';
import { centimes } from '#platform/money';
import { dueOf } from '../../order/order.ts';
import type { FullOrder } from './order.sql.ts';

/**
 * What a cooperative hears: a new order, a deposit, the rest; that all or a part of an order is asked back,
 * is handed over, or stays sold after all.
 */
export type SellerSays =
  | 'sales.sms.new-order'
  | 'sales.sms.deposit-paid'
  | 'sales.sms.balance-paid'
  | 'sales.sms.return-asked'
  | 'sales.sms.return-asked-part'
  | 'sales.sms.return-handed-over'
  | 'sales.sms.return-not-sent';

/** A step: the cooperative hears of an order on its telephone. */
export async function tellSeller(
  { tx, now }: Work,
  order: FullOrder,
  says: SellerSays = 'sales.sms.new-order',
): Promise<void> {
  const entry = await entrySummary(tx, order.organisationId);
  const phone = entry?.phone === undefined ? undefined : parsePhone(entry.phone);
  if (phone === undefined) return;
  const locale = await messageLanguage(tx, { phone });
  const params = { number: order.number, amount: formatMoney(centimes(dueOf(order)), locale) };
  const { organisationId } = order;
  const key = keyOf(order, says);
  await askToSend(tx, { organisationId, key, phone, locale, says, params }, now);
}

/** Said once of an order; something may be asked back, and lapse, again and again. */
function keyOf({ orderId, version }: FullOrder, says: SellerSays): string {
  if (says === 'sales.sms.new-order') return `order-${orderId}`;
  return says.startsWith('sales.sms.return-') ? `${says}-${orderId}-${version}` : `${says}-${orderId}`;
}
