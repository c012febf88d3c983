import type { Actor } from '#platform/operation';

/** Who acts, by the name others read. */
export function actingName({ actor }: { readonly actor: Actor }): string {
  return actor.kind === 'person' ? actor.name : 'Twiza';
}
