import { holdsVerb, reaches, type Actor } from '#platform/operation';
import { covers } from '#platform/territory';
import { SOURCES, type Source } from './assertion/attribute.ts';

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

/**
 * For whom the actor may speak of an entry: an office reports what the registers and itself hold, a
 * cooperative speaks for itself, a field agent for what she saw, any other partner for itself.
 */
export function sourcesOf(actor: Actor, entry: Entry): readonly Source[] {
  if (actor.kind === 'system') return SOURCES;
  if (actor.kind !== 'person' || !reaches(actor, entry)) return [];
  if (actor.onBehalfOf === entry.organisationId) return ['cooperative'];
  if (holdsVerb(actor, 'registry.amend-cooperative')) return ['court', 'central-register', 'office'];
  return holdsVerb(actor, 'registry.declare-headcount') ? ['coach'] : ['partner'];
}

/** The one a person is when she writes without being asked who says it. */
export function ownSource(actor: Actor, entry: Entry): Source {
  const sources = sourcesOf(actor, entry);
  return sources.find((source) => source === 'office') ?? sources[0] ?? 'office';
}

/** The place an actor works in, as far as it goes; none for who acts for one organisation only. */
export function reachedPlace(actor: Actor): string | undefined {
  if (actor.kind === 'system') return '';
  if (actor.kind !== 'person' || actor.reach.kind === 'organisation') return undefined;
  return actor.reach.kind === 'place' ? actor.reach.place : '';
}

/** Whether the actor may contest what is said of an entry: only on its own behalf. */
export function mayContest(actor: Actor, entry: Entry): boolean {
  return actor.kind === 'person' && actor.onBehalfOf === entry.organisationId;
}

/** Whether the actor may note a sign of activity: who saw it there, never the cooperative of itself. */
export function mayNoteEvidence(actor: Actor, entry: Entry): boolean {
  return actor.kind === 'system' || (mayKeepRegister(actor, entry) && !mayContest(actor, entry));
}

/** Whether the actor keeps photos of members there: who takes them, for an entry within reach. */
export function mayKeepPortrait(actor: Actor, entry: Entry): boolean {
  return holdsVerb(actor, 'registry.keep-portrait') && reaches(actor, entry);
}

/** Whether the actor may take a photo down: she whose photo it is, or who keeps photos there. */
export function mayWithdrawPortrait(actor: Actor, member: Entry & { readonly personId: string }): boolean {
  const isHers = actor.kind === 'person' && actor.personId === member.personId;
  return isHers || mayKeepPortrait(actor, member);
}
