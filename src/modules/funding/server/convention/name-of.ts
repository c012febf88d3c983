import type { Work } from '#platform/operation/server';

/** The name of who acts, as papers and histories keep it. */
export function nameOf({ actor }: Pick<Work, 'actor'>): string {
  if (actor.kind === 'system') return 'Twiza';
  return actor.kind === 'anonymous' ? '' : actor.name;
}

export function personOf({ actor }: Pick<Work, 'actor'>): string | undefined {
  return actor.kind === 'person' ? actor.personId : undefined;
}
