import { z } from 'zod';
import { centimes } from '#platform/money';
import { changes } from '#platform/operation/server';
import { refused } from '#platform/result';
import { letsStand } from '../../claim/double-case.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { AmountInput, ReasonTyped } from '../../typed-input.ts';
import { findFundingDossier } from '../convention/dossier.sql.ts';
import { lockConvention } from '../convention/convention.sql.ts';
import { keepProjectLines } from '../result/keep-project-lines.ts';
import { casesOf } from './case.sql.ts';
import { lockClaim } from './claim.sql.ts';
import { listExpenses, saveAccepted } from './expense.sql.ts';
import { decide, takeBack } from './justify-expenses.ts';
import { takeStep } from './take-step.ts';

/** Finance settles an approved claim: what it accepts of each invoice (`accepted-<id>`), or asks for changes. */
export const settleClaim = changes({
  name: 'funding.settle-claim',
  input: ReasonTyped.extend({ answer: z.enum(['accept', 'ask-changes']) }).catchall(z.unknown()),
  on: (tx, { claim }) => lockClaim(tx, claim),
  may: (actor, claim) => mayKeepFunding(actor, claim),

  async run(work, held, { version, answer, reason, claim: _, ...typed }) {
    const expenses = await listExpenses(work.tx, held);
    const { organisationId, conventionId } = held;
    if (answer === 'ask-changes') {
      if (reason === undefined) return refused('required', 'reason');
      const asked = await takeStep(work, held, { version, move: 'ask-finance-changes', reason });
      if (asked.ok && (await lockConvention(work.tx, conventionId))) await takeBack(work, held, expenses);
      return asked;
    }
    const cases = await casesOf(work.tx, {
      organisationId,
      expenseIds: expenses.map(({ expenseId }) => expenseId),
    });
    if (cases.some(({ outcome }) => outcome === undefined)) return refused('case-open');
    const decided = [];
    for (const expense of expenses) {
      const field = `accepted-${expense.expenseId}`;
      const read = AmountInput.safeParse(typed[field] ?? String(expense.amount / 100));
      if (!read.success || read.data > expense.amount) return refused('accepted-above-claimed', field);
      const stands = cases.every((one) => one.expenseId !== expense.expenseId || standsAfter(one.outcome));
      decided.push({ expense, accepted: stands ? read.data : centimes(0) });
    }
    const isWhole = decided.every(({ expense, accepted }) => accepted === expense.amount);
    if (!isWhole && reason === undefined) return refused('required', 'reason');
    const move = isWhole ? 'accept' : 'accept-partly';
    const taken = await takeStep(work, held, { version, move, reason });
    if (!taken.ok) return taken;
    if ((await lockConvention(work.tx, conventionId)) === undefined) return refused('absent');
    for (const { expense, accepted } of decided) {
      await saveAccepted(work.tx, held, { expenseId: expense.expenseId, accepted });
      await decide(work, held, { expense, accepted });
    }
    const award = (await findFundingDossier(work.tx, conventionId))?.award.awardId;
    if (award !== undefined) await keepProjectLines(work, [award]);
    return taken;
  },
});

function standsAfter(outcome: Parameters<typeof letsStand>[0] | undefined): boolean {
  return outcome !== undefined && letsStand(outcome);
}
