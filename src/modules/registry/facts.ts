import type { OrganisationId } from '#platform/ids';
import type { Day } from '#platform/time';
import type { StandingChange } from './standing-change.ts';
import type { Move } from './cooperative.ts';

interface Fact<Name extends string, Payload> {
  readonly name: Name;
  readonly organisationId: OrganisationId;
  readonly payload: Payload;
}

/** A move of the legal life took place: a cooperative was registered, suspended, resumed or struck off. */
export type CooperativeMoved = Fact<'cooperative-moved', { readonly move: Move; readonly day: Day }>;

/** The figures of one or many organisations changed. Heard by the observatory. */
export type StandingChanged = Fact<'standing-changed', { readonly changes: readonly StandingChange[] }>;

/** What the directory shows of some organisations changed. Heard by the register's own search. */
export type EntryChanged = Fact<'entry-changed', { readonly organisationIds: readonly string[] }>;

export function cooperativeMoved(organisationId: OrganisationId, move: Move, day: Day): CooperativeMoved {
  return { name: 'cooperative-moved', organisationId, payload: { move, day } };
}

export function standingChanged(
  organisationId: OrganisationId,
  changes: readonly StandingChange[],
): StandingChanged {
  return { name: 'standing-changed', organisationId, payload: { changes } };
}

export function entryChanged(
  organisationId: OrganisationId,
  organisationIds: readonly string[],
): EntryChanged {
  return { name: 'entry-changed', organisationId, payload: { organisationIds } };
}
