import { holdsVerb, type Actor } from '#platform/operation';
import { covers } from '#platform/territory';
import { COUNTRY } from './figure.ts';

/**
 * Whether the actor may have all figures computed again: the platform itself, or somebody whose reach is
 * everything.
 */
export function mayRebuildFigures(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind === 'everything');
}

/** Whether the actor may freeze, approve and publish figures: they are those of the whole country. */
export function mayIssueFigures(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind === 'everything');
}

/** Whether the actor may give the consent of a cooperative, or take it back: only on its own behalf. */
export function mayConsent(actor: Actor, organisationId: string): boolean {
  return (
    actor.kind === 'person' && actor.reach.kind === 'organisation' && actor.onBehalfOf === organisationId
  );
}

/** Whether the actor may see the rows of the whole place, and so figures however small. */
export function seesAll(actor: Actor, place: string): boolean {
  if (!holdsVerb(actor, 'observatory.figure-rows')) return false;
  const within = rowsWithin(actor, place);
  return (
    within !== undefined &&
    within.organisation === undefined &&
    within.place === (place === COUNTRY ? '' : place)
  );
}

/**
 * What of a place an actor sees row by row: a place code ('' for all), or one organisation; undefined for
 * nothing.
 */
export function rowsWithin(
  actor: Actor,
  place: string,
): { readonly place: string; readonly organisation?: string } | undefined {
  const asked = place === COUNTRY ? '' : place;
  if (actor.kind === 'system') return { place: asked };
  if (actor.kind === 'anonymous') return undefined;
  if (actor.reach.kind === 'everything') return { place: asked };
  if (actor.reach.kind === 'organisation') return { place: asked, organisation: actor.onBehalfOf };
  const reach = actor.reach.place;
  if (covers(reach, asked)) return { place: asked };
  return covers(asked, reach) ? { place: reach } : undefined;
}
