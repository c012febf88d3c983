import { reaches, type Actor } from '#platform/operation';

type Shop = { readonly organisationId: string; readonly communeCode: string };

/** Whether the actor tells what this cooperative makes: its officers, and who assists it in its place. */
export function mayTellMaking(actor: Actor, shop: Shop): boolean {
  return reaches(actor, shop);
}

/** Whether the actor is this person: what is hers alone to decide. */
export function isHerself(actor: Actor, { personId }: { readonly personId: string }): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}

/** Whether somebody may pass a piece on: whoever proves to hold it, with an account or without. */
export function mayPassOn(actor: Actor): boolean {
  return actor.kind !== 'anonymous';
}
