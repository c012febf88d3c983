import { reaches, type Actor } from '#platform/operation';

type Shop = { readonly organisationId: string; readonly communeCode: string };

/** Whether somebody may ask for a piece: an account, or a browser of its own. */
export function mayAsk(actor: Actor): boolean {
  return actor.kind === 'person';
}

/** Whether the piece is made for this person. */
export function isFor(actor: Actor, { personId }: { readonly personId: string }): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}

/** Whether the actor makes pieces with this cooperative: its officers, and who assists it in its place. */
export function mayMake(actor: Actor, shop: Shop): boolean {
  return reaches(actor, shop);
}
