import { entrySummary } from '#modules/registry/server';
import { parsePhone } from '#platform/identity';
import { askToSend } from '#platform/messaging/server';
import type { Work } from '#platform/operation/server';
import { formatMoney, type Locale } from '#platform/text';
import { centimes } from '#platform/money';
import { dueOf } from '../../order/order.ts';
import type { FullOrder } from './order.sql.ts';

/** A step: the cooperative hears of a new order on its telephone. */
export async function tellSeller({ tx, now }: Work, order: FullOrder): Promise<void> {
  const entry = await entrySummary(tx, order.organisationId);
  const phone = entry?.phone === undefined ? undefined : parsePhone(entry.phone);
  if (phone === undefined) return;
  const locale: Locale = 'ar';
  const params = { number: order.number, amount: formatMoney(centimes(dueOf(order)), locale) };
  const { organisationId, orderId } = order;
  const says = 'sales.sms.new-order';
  await askToSend(tx, { organisationId, key: `order-${orderId}`, phone, locale, says, params }, now);
}
