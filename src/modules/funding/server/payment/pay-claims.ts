import { hold, type Held, type Work } from '#platform/operation/server';
import type { Convention } from '../../convention/convention.ts';
import { movedClaim } from '../../claim/claim.ts';
import { findFundingDossier } from '../convention/dossier.sql.ts';
import { nameOf } from '../convention/name-of.ts';
import { insertClaimStep, saveClaim } from '../claim/claim.sql.ts';

/** A step: the accepted claims that asked for an instalment are paid with it. */
export async function payClaims(work: Work, held: Held<Convention>, instalment: string): Promise<void> {
  const dossier = await findFundingDossier(work.tx, held.conventionId);
  for (const claim of dossier?.claims ?? []) {
    const paid = movedClaim(claim, 'pay', { steps: [], personId: undefined });
    if (claim.asks !== instalment || !paid.ok) continue;
    const owned = hold(claim);
    const step = { version: claim.version + 1, move: 'pay', by: nameOf(work), day: work.today } as const;
    await insertClaimStep(work.tx, owned, { ...step, now: work.now });
    await saveClaim(work.tx, owned, paid.value);
  }
}
