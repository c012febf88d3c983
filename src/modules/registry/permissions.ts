import { holdsVerb, reaches, type Actor } from '#platform/operation';
import { covers } from '#platform/territory';

type Entry = { readonly organisationId: string; readonly communeCode: string };

/** Whether the actor keeps the register there: an office whose reach covers the place. */
export function mayKeepRegister(actor: Actor, place: { readonly communeCode: string }): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person') return false;
  if (actor.reach.kind === 'everything') return true;
  return actor.reach.kind === 'place' && covers(actor.reach.place, place.communeCode);
}

/** Whether the actor tends this cooperative: one of its officers, or the office of its place. */
export function mayTendCooperative(actor: Actor, entry: Entry): boolean {
  return reaches(actor, entry);
}

/** Whether the actor sees what is not public of this cooperative. */
export function maySeeWithin(actor: Actor, entry: Entry): boolean {
  return holdsVerb(actor, 'registry.member-list') && reaches(actor, entry);
}

/** Whether the actor may bring lists: only an office, on behalf of its own organisation. */
export function mayImportLists(actor: Actor): boolean {
  return actor.kind === 'person' && actor.reach.kind !== 'organisation';
}

/** Whether the actor tends a list: it was brought on behalf of the same office. */
export function mayTendImport(actor: Actor, run: { readonly organisationId: string }): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.onBehalfOf === run.organisationId);
}
