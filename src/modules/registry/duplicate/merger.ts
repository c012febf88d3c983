import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import type { Cooperative } from '../cooperative.ts';

type Standing = Pick<Cooperative, 'organisationId' | 'state' | 'mergedInto'>;

/** What speaks for an entry to be the one that stays. */
export interface Claim {
  readonly organisationId: string;
  readonly identifiers: number;
  readonly foundedOn: Day;
  readonly members: number;
}

/**
 * Which of two entries stays unless the officer says otherwise: more identifiers, else the older, else more
 * members.
 */
export function preferredSurvivor(a: Claim, b: Claim): string {
  const better =
    b.identifiers - a.identifiers ||
    compared(a.foundedOn, b.foundedOn) ||
    b.members - a.members ||
    compared(a.organisationId, b.organisationId);
  return better <= 0 ? a.organisationId : b.organisationId;
}

/**
 * Whether one entry may be merged into another: both are living entries. As what is merged takes no part in
 * another merger, the pointers can never run in a circle.
 */
export function mayMerge(
  absorbed: Standing,
  survivor: Standing,
): Result<undefined, 'entry-same' | 'entry-merged'> {
  if (absorbed.organisationId === survivor.organisationId) return refused('entry-same');
  if (absorbed.state === 'merged' || survivor.state === 'merged') return refused('entry-merged');
  return ok(undefined);
}

/** Whether a merger may be undone: it stands, and its survivor was not merged since. */
export function maySeparate(
  absorbed: Standing,
  survivor: Standing,
): Result<undefined, 'entry-not-merged' | 'survivor-merged'> {
  if (absorbed.state !== 'merged' || absorbed.mergedInto !== survivor.organisationId)
    return refused('entry-not-merged');
  return survivor.state === 'merged' ? refused('survivor-merged') : ok(undefined);
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
