import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { CASE_OUTCOMES } from '../../claim/double-case.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { nameOf } from '../convention/name-of.ts';
import { lockCase, saveCase } from './case.sql.ts';

/** Settles a case of an invoice used twice: what it is after all, with the reason, once. */
export const settleCase = changes({
  name: 'funding.settle-case',
  input: z.object({
    case: z.uuid(),
    outcome: z.enum(CASE_OUTCOMES),
    reason: z.string().trim().min(10, 'too-short').max(2_000, 'too-long'),
  }),
  on: (tx, { case: caseId }) => lockCase(tx, caseId),
  may: (actor, one) => mayKeepFunding(actor, one),

  async run(work, held, { outcome, reason }) {
    if (held.outcome !== undefined) return refused('case-settled');
    await saveCase(work.tx, held, { outcome, reason, by: nameOf(work), day: work.today });
    const { organisationId, communeCode, claimId } = held;
    return ok({ organisationId, communeCode, claim: claimId });
  },
});
