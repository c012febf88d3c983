import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { z } from 'zod';
import { isOpenClaim, type Claim } from '../../claim/claim.ts';
import { isInForce } from '../../convention/convention.ts';
import { mayClaimFor } from '../../permissions.ts';
import { findInForce, lockConvention } from '../convention/convention.sql.ts';
import { findFundingDossier } from '../convention/dossier.sql.ts';
import { insertClaim } from './claim.sql.ts';

/** Begins a claim: the expenses that justify what was paid, and perhaps the instalment asked for with them. */
export const openClaim = changes({
  name: 'funding.open-claim',
  input: z.object({ convention: z.uuid(), asks: z.string().max(20).optional() }),
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayClaimFor(actor, convention),

  async run(work, held, { asks }) {
    const inForce = await findInForce(work.tx, held);
    if (!isInForce(held) || inForce === undefined) return refused('not-in-force');
    if (asks !== undefined && !inForce.content.instalments.some(({ key }) => key === asks))
      return refused('instalment-unknown', 'asks');
    const dossier = await findFundingDossier(work.tx, held.conventionId);
    if (dossier?.claims.some(isOpenClaim)) return refused('claim-open-already');
    const { organisationId, communeCode, conventionId } = held;
    const claim: Claim = {
      organisationId,
      communeCode,
      conventionId,
      claimId: newId(),
      state: 'draft',
      version: 1,
      openedOn: work.today,
      ...(asks !== undefined && { asks }),
    };
    await insertClaim(work.tx, claim);
    return ok({ organisationId, communeCode, claim: claim.claimId, convention: conventionId });
  },
});
