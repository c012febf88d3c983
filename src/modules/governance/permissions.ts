import { reaches, type Actor } from '#platform/operation';

type Entry = { readonly organisationId: string; readonly communeCode: string };

/** Whether the actor may fill in a declaration: the cooperative, or who assists it within reach. */
export function mayDeclare(actor: Actor, entry: Entry): boolean {
  return reaches(actor, entry);
}

/** Whether the actor speaks for the cooperative itself. */
export function maySpeakFor(actor: Actor, entry: Entry): boolean {
  return actor.kind === 'person' && actor.onBehalfOf === entry.organisationId;
}

/** The place an office works in; none for who acts for one organisation only. */
export function officePlace(actor: Actor): string | undefined {
  if (actor.kind === 'system') return '';
  if (actor.kind !== 'person' || actor.reach.kind === 'organisation') return undefined;
  return actor.reach.kind === 'place' ? actor.reach.place : '';
}

/** Whether the actor confirms without a code: two pairs of eyes, so never who sent it herself. */
export function mayConfirmSignedIn(actor: Actor, entry: Entry & { readonly submittedBy?: string }): boolean {
  return maySpeakFor(actor, entry) && actor.kind === 'person' && actor.personId !== entry.submittedBy;
}
