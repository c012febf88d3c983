import { reaches, type Actor } from '#platform/operation';

type Shop = { readonly organisationId: string; readonly communeCode: string };

/**
 * Whether the actor keeps the papers of a cooperative's sales: its officers, and who assists it in its
 * place.
 */
export function mayKeepInvoices(actor: Actor, shop: Shop): boolean {
  return reaches(actor, shop);
}

/** Whether the actor says who the house is and issues its invoices: the office of the whole market. */
export function mayKeepHouse(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind === 'everything');
}
