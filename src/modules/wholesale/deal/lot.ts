import type { Id, OrganisationId } from '#platform/ids';
import { minus, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import type { QualityFinding } from '../quality/quality-point.ts';

/** What becomes of what was refused or missing: it is delivered again, or never paid. */
export const OUTCOMES = ['again', 'credit'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A lot: things of one making, delivered together, with what is printed on them. */
export interface Lot {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly lotId: Id<'lot'>;
  readonly partId: string;
  readonly dealId: string;
  /** The thing of the store it was taken from; none: made for the order. */
  readonly productId?: string;
  readonly quantity: number;
  readonly batch: string;
  readonly bestBefore?: Day;
  /** The number the food safety office gave the workshop, as it is written there. */
  readonly onssa: string;
  readonly state: 'prepared' | 'sent' | 'checked';
  readonly noteId?: string;
  readonly findings: readonly QualityFinding[];
  readonly accepted: number;
  readonly rejected: number;
  readonly outcome?: Outcome;
  readonly signedBy: string;
  readonly remark: string;
  readonly checkedAt?: Date;
  readonly amount: Centimes;
  readonly payableOn?: Day;
  readonly paid: Centimes;
  /** What of it was paid the moment it was accepted, out of money sent before. */
  readonly prepaid: Centimes;
  /** How many of what was accepted were taken back later, and how many of these come again. */
  readonly returned: number;
  readonly returnedAgain: number;
  readonly preparedAt: Date;
  /** When a batch it is of was first called back, and which were. */
  readonly recalledAt?: Date;
  readonly recalls: readonly LotRecall[];
}

/** A batch of a lot that was called back: a lot taken from the store may be of several. */
export interface LotRecall {
  readonly code: string;
  /** How many of the lot are of it. */
  readonly quantity: number;
  readonly why: string;
}

/** What of a lot is neither accepted nor delivered again. */
export function creditedOf({ state, outcome, quantity, accepted, returned, returnedAgain }: Lot): number {
  const lacking = state === 'checked' && outcome === 'credit' ? quantity - accepted : 0;
  return lacking + returned - returnedAgain;
}

/** What is still owed of a lot that was accepted. */
export function owedOf({ amount, paid }: Pick<Lot, 'amount' | 'paid'>): Centimes {
  return minus(amount, paid);
}

/** What somebody found when a lot arrived. */
export interface Counted {
  readonly accepted: number;
  readonly rejected: number;
  readonly passes: boolean;
  readonly outcome?: Outcome;
}

/**
 * Whether a count can be signed: no more than came; nothing accepted of a lot that fails its sheet; and when
 * something lacks, what becomes of it is said.
 */
export function countFits(
  { quantity, state }: Pick<Lot, 'quantity' | 'state'>,
  { accepted, rejected, passes, outcome }: Counted,
): Result<undefined, 'lot-not-sent' | 'lot-checked' | 'count-above-lot' | 'sheet-fails' | 'outcome-missing'> {
  if (state === 'checked') return refused('lot-checked');
  if (state !== 'sent') return refused('lot-not-sent');
  if (accepted + rejected > quantity) return refused('count-above-lot', 'accepted', { quantity });
  if (!passes && accepted > 0) return refused('sheet-fails', 'accepted');
  return accepted < quantity && outcome === undefined ? refused('outcome-missing', 'outcome') : ok(undefined);
}
