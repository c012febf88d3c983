import type { Id, OrganisationId } from '#platform/ids';
import type { Centimes } from '#platform/money';

/** Where a payment to a cooperative stands: on a list, on its way, there, come back, taken off the list. */
export const PAYOUT_STATES = ['listed', 'approved', 'confirmed', 'failed', 'dropped'] as const;

export type PayoutState = (typeof PAYOUT_STATES)[number];

/** The smallest amount worth a transfer: less waits for more. A rule of the house. */
export const SMALLEST_PAYOUT = 50_00;

/** What is paid out to one cooperative: by transfer to its account, or in cash against a signature. */
export interface Payout {
  readonly organisationId: OrganisationId;
  readonly payoutId: Id<'payout'>;
  readonly batchId: Id<'payout-batch'>;
  readonly communeCode: string;
  readonly amount: Centimes;
  /** The account; empty when it is paid in cash. */
  readonly rib: string;
  readonly state: PayoutState;
  readonly listedAt: Date;
  readonly settledAt?: Date;
  /** The number of the operation, or of the signed sheet. */
  readonly proof: string;
}

/** A list of payouts made by one person and approved by another. */
export interface PayoutBatch {
  readonly organisationId: OrganisationId;
  readonly batchId: Id<'payout-batch'>;
  /** Its number in the house and the year: 2024-003. */
  readonly number: string;
  readonly state: 'listed' | 'approved' | 'dropped';
  readonly listedAt: Date;
  readonly listedBy: string;
  readonly approvedAt?: Date;
  readonly approvedBy?: string;
}
