import { holdsVerb, reaches, type Actor } from '#platform/operation';

type Shop = { readonly organisationId: string; readonly communeCode: string };

/** Whether the actor sells for this cooperative: one of its officers, or who assists it in its place. */
export function maySell(actor: Actor, shop: Shop): boolean {
  return reaches(actor, shop);
}

/** Whether the actor sees what is not on sale, and for whom things are kept. */
export function maySeeStore(actor: Actor, shop: Shop): boolean {
  return holdsVerb(actor, 'market.our-store') && reaches(actor, shop);
}

/** Whether the actor judges the claims and writes the texts of this cooperative: an office of its place. */
export function mayJudge(actor: Actor, shop: Shop): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'person' && actor.reach.kind !== 'organisation' && reaches(actor, shop);
}
