import { reaches, type Actor } from '#platform/operation';
import { covers } from '#platform/territory';

type Place = { readonly communeCode: string };
type Record = { readonly organisationId: string; readonly communeCode: string };

/** Whether the actor keeps conventions and money here: an office whose reach covers the place. */
export function mayKeepFunding(actor: Actor, { communeCode }: Place): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person') return false;
  if (actor.reach.kind === 'everything') return true;
  return actor.reach.kind === 'place' && covers(actor.reach.place, communeCode);
}

/** Whether the actor claims for this organisation: itself, or who assists it in its place. */
export function mayClaimFor(actor: Actor, record: Record): boolean {
  return reaches(actor, record);
}

/** Whether the actor sees the money of this organisation: itself, and the offices of its place. */
export function maySeeFunding(actor: Actor, record: Record): boolean {
  return reaches(actor, record);
}

/** Whether the actor tells targets and results: an office, of its place when one is named. */
export function mayTellResults(actor: Actor, place?: Place): boolean {
  if (place !== undefined) return mayKeepFunding(actor, place);
  return actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind !== 'organisation');
}
