import { holdsVerb, reaches, type Actor } from '#platform/operation';
import { covers } from '#platform/territory';

type Record = { readonly organisationId: string; readonly communeCode: string };

/** Whether the actor prepares this file: the group itself, or who assists it in its place. */
export function mayPrepareFile(actor: Actor, file: Record): boolean {
  return reaches(actor, file);
}

/** Whether the actor opens a file there: who assists, in its reach. */
export function mayOpenFile(actor: Actor, place: { readonly communeCode: string }): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person') return false;
  if (actor.reach.kind === 'everything') return true;
  return actor.reach.kind === 'place' && covers(actor.reach.place, place.communeCode);
}

/** Whether the actor answers for an office here: an office whose reach covers the place of the file. */
export function mayAnswerFile(actor: Actor, file: Record): boolean {
  return mayOpenFile(actor, file);
}

/** Whether the actor reads this file: who prepares it, and the offices of its place. */
export function mayReadFile(actor: Actor, file: Record): boolean {
  return holdsVerb(actor, 'formation.creation-file') && reaches(actor, file);
}
