import type { Actor } from '#platform/operation';

/** Whether the actor may write what the law says: it is one for the whole country. */
export function mayChangeLaw(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind === 'everything');
}
