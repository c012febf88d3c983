import type { Held, Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { movedClaim, type Claim, type ClaimMove } from '../../claim/claim.ts';
import { nameOf, personOf } from '../convention/name-of.ts';
import { insertClaimStep, listClaimSteps, saveClaim } from './claim.sql.ts';

/** A step: moves a claim on, keeps who did it and why. */
export async function takeStep(
  work: Work,
  held: Held<Claim>,
  {
    version,
    move,
    reason,
  }: { readonly version: number; readonly move: ClaimMove; readonly reason?: string | undefined },
) {
  if (version !== held.version) return refused('stale');
  const steps = await listClaimSteps(work.tx, held);
  const personId = personOf(work);
  const state = movedClaim(held, move, { steps, personId });
  if (!state.ok) return state;
  await insertClaimStep(work.tx, held, {
    version: held.version + 1,
    move,
    by: nameOf(work),
    day: work.today,
    now: work.now,
    ...(personId !== undefined && { personId }),
    ...(reason !== undefined && { reason }),
  });
  await saveClaim(work.tx, held, state.value);
  const { organisationId, communeCode, claimId, conventionId } = held;
  return ok({ organisationId, communeCode, claim: claimId, convention: conventionId });
}
