import type { Claim } from '../claim/claim.ts';
import type { PaymentOrder } from '../money/payment-order.ts';
import type { Award } from './award.ts';
import type { Convention, SignedVersion } from './convention.ts';
import type { Evidence } from './evidence.ts';

/** A convention with everything in it. */
export interface FundingDossier {
  readonly award: Award;
  readonly convention: Convention;
  readonly versions: readonly SignedVersion[];
  readonly evidence: readonly Evidence[];
  readonly orders: readonly PaymentOrder[];
  readonly claims: readonly Claim[];
}
