import { accountOf, type Account } from '#platform/ledger';
import { foldName } from '#platform/text';
import type { DeliveryWay } from '../delivery/delivery.ts';
import type { PaymentWay } from '../payment/payment-way.ts';

/** Who has received money before it reaches the bank of the house. */
export type Holder =
  | 'courier'
  | `courier/${string}`
  | 'seller-cash'
  | 'point'
  | 'bank'
  | 'agency'
  | 'acquirer';

/** Who holds the money of an order when it is received by each way. */
const HOLDER_OF = {
  cash: 'courier',
  transfer: 'bank',
  agency: 'agency',
  card: 'acquirer',
} as const satisfies Record<PaymentWay, Holder>;

/** Who has the money of an order. Collected and paid in cash, it is in the till of the cooperative. */
export function holderOf(order: {
  readonly paymentWay: PaymentWay;
  readonly deliveryWay: DeliveryWay;
  readonly organisationId: string;
  readonly collecting?: { readonly holder: string };
  readonly courier?: string;
}): Holder {
  const { paymentWay, deliveryWay, organisationId, collecting } = order;
  const isElsewhere = collecting !== undefined && collecting.holder !== organisationId;
  if (paymentWay === 'cash' && isElsewhere) return 'point';
  if (paymentWay === 'cash' && deliveryWay === 'pick-up') return 'seller-cash';
  return paymentWay === 'cash' ? courierHolder(order.courier ?? '') : HOLDER_OF[paymentWay];
}

/** A courier as its account names it, however it was typed; of one nobody named, the account of all. */
export function courierHolder(name: string): Holder {
  const words = foldName(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? 'courier' : `courier/${words.join('-')}`;
}

export function holderAccount(holder: Holder): Account {
  return accountOf('received', ...holder.split('/'));
}
