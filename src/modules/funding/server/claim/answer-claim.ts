import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { refused } from '#platform/result';
import { mayKeepFunding } from '../../permissions.ts';
import { ReasonTyped } from '../../typed-input.ts';
import { lockConvention } from '../convention/convention.sql.ts';
import { lockClaim } from './claim.sql.ts';
import { listExpenses } from './expense.sql.ts';
import { decide, takeBack } from './justify-expenses.ts';
import { takeStep } from './take-step.ts';
import { centimes } from '#platform/money';

/** The programme reads a claim: approves, asks for changes, or declines, with a reason. */
export const answerClaim = changes({
  name: 'funding.answer-claim',
  input: ReasonTyped.extend({ answer: z.enum(['approve', 'ask-changes', 'decline']) }),
  on: (tx, { claim }) => lockClaim(tx, claim),
  may: (actor, claim) => mayKeepFunding(actor, claim),

  async run(work, held, { version, answer, reason }) {
    if (answer !== 'approve' && reason === undefined) return refused('required', 'reason');
    const taken = await takeStep(work, held, { version, move: answer, reason });
    if (!taken.ok) return taken;
    if ((await lockConvention(work.tx, held.conventionId)) === undefined) return refused('absent');
    const expenses = await listExpenses(work.tx, held);
    if (answer === 'ask-changes') await takeBack(work, held, expenses);
    if (answer === 'decline')
      for (const expense of expenses) await decide(work, held, { expense, accepted: centimes(0) });
    return taken;
  },
});
