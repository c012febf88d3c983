import type { PersonId } from '#platform/ids';
import { centimes, type Centimes } from '#platform/money';
import type { PaymentWay } from '../payment/payment-way.ts';
import type { Contact } from './order-line.ts';
import { dueOf, type Order, type OrderState, type PurchaseId } from './order.ts';

/** What somebody bought at once: its total is the sum of its orders, to the centime. */
export interface Purchase {
  readonly personId: PersonId;
  readonly purchaseId: PurchaseId;
  /** What she writes on a transfer or says at an agency: `TW-7K3Q-X92F`. */
  readonly reference: string;
  readonly locale: string;
  readonly contact: Contact;
  readonly paymentWay: PaymentWay;
  readonly total: Centimes;
  readonly payBefore?: Date;
  readonly paidAt?: Date;
  readonly placedAt: Date;
}

/** Orders whose money may still come. */
const TO_COME: readonly OrderState[] = [
  'awaiting-payment',
  'lapsed',
  'in-making',
  'placed',
  'accepted',
  'ready',
  'shipped',
];

type Asked = Pick<Order, 'state' | 'goods' | 'delivery'>;

/** What of an unpaid purchase is still to be paid: not what was cancelled of it, nor what was handed over. */
export function leftToPay(
  { total, paidAt }: Pick<Purchase, 'total' | 'paidAt'>,
  orders: readonly Asked[],
): Centimes {
  if (paidAt !== undefined) return centimes(0);
  const coming = orders.filter(({ state }) => TO_COME.includes(state));
  if (coming.length === orders.length) return total;
  return centimes(coming.reduce((sum, order) => sum + dueOf(order), 0));
}

/** Signs nobody takes for another, on paper or on the telephone: no I, L, O, U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;
const LENGTH = 8;
const BITS = 5n;

/** The reference of a purchase, from the last bits of its id. */
export function referenceOf(purchaseId: string): string {
  const bits = BigInt(`0x${purchaseId.replaceAll('-', '').slice(-10)}`);
  const signs = Array.from({ length: LENGTH }, (_, at) => SIGNS[Number((bits >> (BITS * BigInt(at))) & 31n)]);
  return `TW-${signs.slice(0, GROUP).join('')}-${signs.slice(GROUP).join('')}`;
}

/** A reference as people write it: small letters, spaces, an O for a zero, without its beginning. */
export function readReference(typed: string): string | undefined {
  const signs = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^TW(?=.{8}$)/, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replaceAll('U', 'V');
  if (signs.length !== LENGTH) return undefined;
  return `TW-${signs.slice(0, GROUP)}-${signs.slice(GROUP)}`;
}
