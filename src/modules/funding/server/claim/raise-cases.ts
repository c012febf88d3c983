import { newId } from '#platform/ids';
import type { Held, Work } from '#platform/operation/server';
import type { Claim } from '../../claim/claim.ts';
import { fileKey, invoiceKey, type Expense } from '../../claim/expense.ts';
import { insertCase } from './case.sql.ts';
import { firstUse } from './expense.sql.ts';

/**
 * A step: keeps every invoice of a claim, and the bytes of its file, for their first use in the country. What
 * another expense used before raises a case: the invoice, or only its file. Nothing is refused: people judge.
 */
export async function raiseCases(
  work: Work,
  held: Held<Claim>,
  expenses: readonly Expense[],
): Promise<string[]> {
  const { organisationId } = held;
  const raised: string[] = [];
  for (const expense of expenses) {
    const { expenseId } = expense;
    const uses = [
      {
        match: 'invoice',
        first: await firstUse(work.tx, invoiceKey(expense), { organisationId, expenseId }),
      },
      { match: 'file', first: await firstUse(work.tx, fileKey(expense), { organisationId, expenseId }) },
    ] as const;
    const used = uses.find(({ first }) => first.expenseId !== expenseId);
    if (used === undefined) continue;
    raised.push(expenseId);
    await insertCase(work.tx, held, {
      caseId: newId(),
      expenseId,
      match: used.match,
      firstOrganisationId: used.first.organisationId,
      firstExpenseId: used.first.expenseId,
      raisedOn: work.today,
    });
  }
  return raised;
}
