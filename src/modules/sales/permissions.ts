import { reaches, type Actor } from '#platform/operation';

type Shop = { readonly organisationId: string; readonly communeCode: string };

/** Whether somebody may buy: an account, or a browser that has a cart of its own. */
export function mayBuy(actor: Actor): boolean {
  return actor.kind !== 'anonymous';
}

/** Whether the order is hers: she bought it. */
export function isBuyerOf(actor: Actor, { personId }: { readonly personId: string }): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}

/** Whether the actor prepares orders of this cooperative: its officers, and who assists it in its place. */
export function mayPrepare(actor: Actor, shop: Shop): boolean {
  return reaches(actor, shop);
}

/** Whether the actor keeps the money of the market: an office whose reach covers the place. */
export function mayKeepMoney(actor: Actor, shop: Shop): boolean {
  return (
    actor.kind === 'system' ||
    (actor.kind === 'person' && actor.reach.kind !== 'organisation' && reaches(actor, shop))
  );
}

/** Whether the actor keeps the money of the whole market: its office, or the platform. */
export function mayKeepAllMoney(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind === 'everything');
}
