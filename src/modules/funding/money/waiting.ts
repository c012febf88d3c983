import type { Claim } from '../claim/claim.ts';
import type { PaymentOrder } from './payment-order.ts';

interface Named {
  readonly conventionId: string;
  readonly recipientFr: string;
  readonly recipientAr: string;
}

export type WaitingOrder = PaymentOrder & Named;
export type WaitingClaim = Claim & Named;
