import { z } from 'zod';
import { query } from '#platform/operation/server';
import { mayKeepFunding, maySeeFunding } from '../../permissions.ts';
import { findFundingDossier } from '../convention/dossier.sql.ts';
import { casesOf } from './case.sql.ts';
import { findClaim, listClaimSteps } from './claim.sql.ts';
import { listExpenses } from './expense.sql.ts';

/** A claim with its invoices and what was done to it; cases are shown to offices only. */
export const claimDossier = query({
  name: 'funding.claim-dossier',
  input: z.object({ claim: z.uuid() }),
  async run({ db, actor, today }, { claim: claimId }) {
    const claim = await findClaim(db, claimId);
    if (claim === undefined || !maySeeFunding(actor, claim)) return undefined;
    const dossier = await findFundingDossier(db, claim.conventionId);
    if (dossier === undefined) return undefined;
    const expenses = await listExpenses(db, claim);
    const expenseIds = expenses.map(({ expenseId }) => expenseId);
    const { organisationId } = claim;
    return {
      claim,
      expenses,
      steps: await listClaimSteps(db, claim),
      cases: mayKeepFunding(actor, claim) ? await casesOf(db, { organisationId, expenseIds }) : [],
      award: dossier.award,
      content: dossier.versions.at(-1)?.content ?? dossier.convention.content,
      today,
    };
  },
});
