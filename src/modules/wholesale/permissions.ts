import { reaches, type Actor } from '#platform/operation';

type Shop = { readonly organisationId: string; readonly communeCode: string };

/**
 * Whether the actor sells for this cooperative, or gathers for this union: its officers, and who assists it.
 */
export function mayDeliver(actor: Actor, shop: Shop): boolean {
  return reaches(actor, shop);
}

/**
 * Whether the actor decides of business customers and keeps what they owe: the office of the whole market.
 */
export function mayKeepCustomers(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind === 'everything');
}

/** Whether it is hers: she buys for the business that asked. */
export function isBuyerOf(actor: Actor, { personId }: { readonly personId: string }): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}

/** Whether it is a person: only persons buy, and each for her own business. */
export function isSomebody(actor: Actor): boolean {
  return actor.kind === 'person';
}
