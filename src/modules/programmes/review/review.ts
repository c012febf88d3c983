import type { Id, OrganisationId, PersonId } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';
import type { HintedReviewer, Hint, Interest } from './interest.ts';
import type { Mark } from './score.ts';

export type ReviewId = Id<'review'>;

/** Somebody who reviews, as she told of herself when she signed. */
export interface Reviewer extends HintedReviewer {
  readonly personId: PersonId;
  readonly name: string;
  readonly agreedYear: number;
}

/** `assigned` → declares no interest → `declared` → `submitted`; or declares one → `recused`, for good. */
export interface Review {
  readonly organisationId: OrganisationId;
  readonly reviewId: ReviewId;
  readonly callId: string;
  readonly applicationId: string;
  readonly applicantId: OrganisationId;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly communeCode: string;
  readonly personId: PersonId;
  readonly reviewerName: string;
  readonly turn: number;
  /** Called because the others were too far apart, or one recused herself. */
  readonly isFurther: boolean;
  readonly state: 'assigned' | 'declared' | 'recused' | 'submitted';
  readonly hints: readonly Hint[];
  readonly interest?: Interest;
  readonly reason?: string;
  readonly marks: readonly Mark[];
  readonly remark?: string;
  readonly note?: number;
  readonly submittedAt?: Date;
  readonly version: number;
}

/** Whether a review may be written: its reviewer declared no interest, and it was not sent. */
export function mayWriteReview(
  { state, version }: Pick<Review, 'state' | 'version'>,
  read: number,
): Result<undefined, 'review-sent' | 'recused' | 'not-declared' | 'stale'> {
  if (state === 'submitted') return refused('review-sent');
  if (state === 'recused') return refused('recused');
  if (state === 'assigned') return refused('not-declared');
  return version === read ? ok(undefined) : refused('stale');
}
