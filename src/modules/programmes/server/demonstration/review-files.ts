import type { PersonActor } from '#platform/operation';
import type { Review } from '../../review/review.ts';
import { addPanelMember } from '../review/add-panel-member.ts';
import { assignReviews } from '../review/assign-reviews.ts';
import { declareInterest } from '../review/declare-interest.ts';
import { myReviews } from '../review/my-reviews.ts';
import { signAgreement } from '../review/sign-agreement.ts';
import { submitReview } from '../review/submit-review.ts';
import { by, type Cast } from './acting.ts';
import { done } from './done.ts';

const REASONS = [
  'Rien ne le montre dans le dossier.',
  'Peu d’éléments, et ils se contredisent.',
  'C’est dit, sans chiffre ni preuve.',
  'Clair et crédible, un point reste à préciser.',
  'Solide : des clients sont nommés, les prix tiennent.',
  'Exemplaire : tout est prouvé par les pièces jointes.',
] as const;

/** The jurors sign for the year, join the panel, and the files of a closed call are given to them. */
export async function assignToJurors(
  cast: Cast,
  { call, version, now }: { readonly call: string; readonly version: number; readonly now: Date },
): Promise<void> {
  for (const { actor, communeCode, organisationName } of cast.jurors) {
    const signed = { communeCode, organisationName, agreed: 'yes' };
    await done(signAgreement.perform(by(cast, actor, now), signed));
    await done(addPanelMember.perform(by(cast, cast.nadia, now), { call, person: actor.personId }));
  }
  await done(assignReviews.perform(by(cast, cast.nadia, now), { call, version }));
}

/** The reviews of a call that wait for a juror. */
export async function waitingReviews(
  cast: Cast,
  actor: PersonActor,
  { call, now }: { readonly call: string; readonly now: Date },
): Promise<Review[]> {
  const mine = await myReviews.ask({ actor, now, ...(cast.db && { db: cast.db }) }, {});
  const reviews = mine.ok ? mine.value.reviews : [];
  return reviews.filter(({ callId, state }) => callId === call && state === 'assigned');
}

/** She has an interest in a file and says so: it closes to her for good, and another is called. */
export async function recuse(cast: Cast, actor: PersonActor, { review, now }: AReview): Promise<void> {
  const { reviewId, version } = review;
  const interest = { review: reviewId, version, interest: 'family', reason: 'Ma sœur en est membre' };
  await done(declareInterest.perform(by(cast, actor, now), interest));
}

/** She has no interest in a file, reads it, and gives its marks with their reasons. */
export async function judge(
  cast: Cast,
  actor: PersonActor,
  { review, now, marks }: AReview & { readonly marks: readonly number[] },
): Promise<void> {
  const { reviewId, version } = review;
  const doing = by(cast, actor, now);
  await done(declareInterest.perform(doing, { review: reviewId, version, interest: 'none' }));
  const boxes = marks.flatMap((mark, at) => [
    [`mark_c${at + 1}`, String(mark)],
    [`reason_c${at + 1}`, REASONS[mark] ?? REASONS[3]],
  ]);
  await done(submitReview.perform(doing, { review: reviewId, version: version + 1, boxes }));
}

interface AReview {
  readonly review: Pick<Review, 'reviewId' | 'version'>;
  readonly now: Date;
}
