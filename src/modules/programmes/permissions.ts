import { reaches, type Actor } from '#platform/operation';

type Owned = { readonly organisationId: string; readonly communeCode: string };

/** Whether the actor keeps this call: who launched it, or an office of the whole country. */
export function mayKeepCall(actor: Actor, call: Owned): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person') return false;
  return actor.onBehalfOf === call.organisationId || actor.reach.kind === 'everything';
}

/** Whether the actor drafts calls: an office, never who acts for one cooperative only. */
export function mayDraftCall(actor: Actor): boolean {
  return actor.kind === 'person' && actor.reach.kind !== 'organisation';
}

/** Whether the actor prepares a file for this applicant: itself, or who assists it within reach. */
export function mayPrepareApplication(actor: Actor, applicant: Owned): boolean {
  return reaches(actor, applicant);
}

/** Whether the actor reviews this file: it was given to her, and to nobody else of her house. */
export function mayReview(actor: Actor, review: Owned & { readonly personId?: string }): boolean {
  return actor.kind === 'person' && actor.personId === review.personId;
}
