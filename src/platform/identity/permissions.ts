import { reaches, type Actor } from '#platform/operation';

/** As much of a mandate as its granting is judged by. */
export interface MandateAsked {
  readonly onBehalfOf?: string;
  readonly reachKind: 'everything' | 'place' | 'organisation';
  readonly reachPlace?: string;
}

/** Nobody grants a reach wider than her own: the whole country by who has it, a place by who covers it. */
export function mayGrantMandate(actor: Actor, asked: MandateAsked): boolean {
  if (actor.kind === 'anonymous' || (asked.reachKind === 'place') !== (asked.reachPlace !== undefined))
    return false;
  if (actor.kind === 'system' || actor.reach.kind === 'everything') return true;
  if (asked.reachPlace !== undefined) {
    return (
      actor.reach.kind === 'place' && reaches(actor, { organisationId: '', communeCode: asked.reachPlace })
    );
  }
  return asked.reachKind === 'organisation' && actor.onBehalfOf === asked.onBehalfOf;
}

/**
 * Whoever reaches everything ends any mandate; others, those given on behalf of the organisation they act
 * for.
 */
export function mayEndMandate(actor: Actor, mandate: { readonly organisationId: string }): boolean {
  return mayRecoverStaff(actor) || (actor.kind === 'person' && actor.onBehalfOf === mandate.organisationId);
}

/** Ways in are given and taken back only by whoever reaches everything. */
export function mayRecoverStaff(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind === 'everything');
}
