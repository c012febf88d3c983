import type { Id } from '#platform/ids';
import type { Centimes } from '#platform/money';
import type { PaymentWay } from './payment-way.ts';

/** Where a try to pay stands: waited for, the money is ours, refused by the bank, let go without being taken. */
export type PaymentState = 'waiting' | 'captured' | 'refused' | 'void';

/** One try to pay a purchase. Of a purchase, one at most is captured. */
export interface Payment {
  readonly paymentId: Id<'payment'>;
  readonly way: PaymentWay;
  readonly attempt: number;
  readonly amount: Centimes;
  readonly state: PaymentState;
  readonly beganAt: Date;
  readonly settledAt?: Date;
}
