import type { Scope } from '#platform/database';
import type { MandateId, OrganisationId, PersonId } from '#platform/ids';
import { covers } from '#platform/territory';

/** How far a mandate goes: the whole country, a place and all it contains, or one organisation. */
export type Reach =
  | { readonly kind: 'everything' }
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'organisation' };

/** A person acting under one mandate: a role (its verbs), a reach, on behalf of an organisation. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: PersonId;
  readonly mandateId: MandateId;
  readonly name: string;
  readonly role: string;
  readonly verbs: ReadonlySet<string>;
  readonly reach: Reach;
  readonly onBehalfOf: OrganisationId;
}

/**
 * Who asks: the public, a person under a mandate, or the platform itself (jobs, seeds), which is named in the
 * audit.
 */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'system'; readonly name: string }
  | PersonActor;

export const ANONYMOUS: Actor = { kind: 'anonymous' };
export const SYSTEM: Actor = { kind: 'system', name: 'system' };

/** May this actor do this kind of thing at all? Where, is asked by `may` on the record itself. */
export function holdsVerb(actor: Actor, verb: string): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'person' && actor.verbs.has(verb);
}

/** Whether a record lies within the reach of the actor's mandate. Outside it, the record does not exist. */
export function reaches(
  actor: Actor,
  record: { readonly organisationId: string; readonly communeCode: string },
): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'anonymous') return false;
  switch (actor.reach.kind) {
    case 'everything':
      return true;
    case 'place':
      return covers(actor.reach.place, record.communeCode);
    case 'organisation':
      return actor.onBehalfOf === record.organisationId;
  }
}

/** The same reach in the words of the database: what row-level security compares with each row. */
export function databaseScope(actor: Actor): Scope {
  if (actor.kind === 'system') return { place: '', trusted: true };
  if (actor.kind === 'anonymous') return {};
  const who = { person: actor.personId, organisation: actor.onBehalfOf };
  if (actor.reach.kind === 'everything') return { ...who, place: '' };
  return actor.reach.kind === 'place' ? { ...who, place: actor.reach.place } : who;
}
