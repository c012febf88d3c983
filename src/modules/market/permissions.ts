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
