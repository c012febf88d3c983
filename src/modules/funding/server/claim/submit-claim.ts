import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayClaimFor } from '../../permissions.ts';
import { ClaimRead } from '../../typed-input.ts';
import { lockConvention } from '../convention/convention.sql.ts';
import { lockClaim } from './claim.sql.ts';
import { listExpenses } from './expense.sql.ts';
import { justifyExpenses } from './justify-expenses.ts';
import { raiseCases } from './raise-cases.ts';
import { takeStep } from './take-step.ts';

/** Sends a claim: its invoices are compared with all of the country, and what they show becomes justified. */
export const submitClaim = changes({
  name: 'funding.submit-claim',
  input: ClaimRead,
  on: (tx, { claim }) => lockClaim(tx, claim),
  may: (actor, claim) => mayClaimFor(actor, claim),

  async run(work, held, { version }) {
    const expenses = await listExpenses(work.tx, held);
    if (expenses.length === 0) return refused('claim-empty');
    const taken = await takeStep(work, held, { version, move: 'submit' });
    if (!taken.ok) return taken;
    // Money moves under the lock of the convention, like everything that moves it.
    if ((await lockConvention(work.tx, held.conventionId)) === undefined) return refused('absent');
    const raised = await raiseCases(work, held, expenses);
    const justified = await justifyExpenses(work, held, expenses);
    return justified.ok ? ok({ ...taken.value, inCase: raised.length }) : justified;
  },
});
