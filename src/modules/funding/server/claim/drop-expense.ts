import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { isOpenClaim } from '../../claim/claim.ts';
import { mayClaimFor } from '../../permissions.ts';
import { ClaimRead } from '../../typed-input.ts';
import { z } from 'zod';
import { casesOf } from './case.sql.ts';
import { lockClaim, saveClaim } from './claim.sql.ts';
import { listExpenses, removeExpense } from './expense.sql.ts';

/** Takes an invoice out of a claim that is open. One with a case stays, so that the case keeps its subject. */
export const dropExpense = changes({
  name: 'funding.drop-expense',
  input: ClaimRead.extend({ expense: z.uuid() }),
  on: (tx, { claim }) => lockClaim(tx, claim),
  may: (actor, claim) => mayClaimFor(actor, claim),

  async run(work, held, { version, expense: expenseId }) {
    if (!isOpenClaim(held)) return refused('claim-not-there');
    if (version !== held.version) return refused('stale');
    const { organisationId, communeCode, claimId } = held;
    const expense = (await listExpenses(work.tx, held)).find((one) => one.expenseId === expenseId);
    if (expense === undefined) return refused('absent');
    const cases = await casesOf(work.tx, { organisationId, expenseIds: [expenseId] });
    if (cases.length > 0) return refused('expense-in-case');
    await removeExpense(work.tx, held, expenseId);
    await saveClaim(work.tx, held, held.state);
    return ok({ organisationId, communeCode, claim: claimId });
  },
});
