import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { movedConvention } from '../../convention/convention.ts';
import { standingAt } from '../../money/stage.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { ConventionRead } from '../../typed-input.ts';
import { balancesOfConvention } from '../payment/move-money.ts';
import { keepProjectLines } from '../result/keep-project-lines.ts';
import { lockConvention, saveConvention } from './convention.sql.ts';

const UNSETTLED = ['ordered', 'paid', 'justified', 'rejected'] as const;

/** Closes a convention: every dirham paid was accepted, or given back. */
export const closeConvention = changes({
  name: 'funding.close-convention',
  input: ConventionRead,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  async run(work, held, { version }) {
    if (version !== held.version) return refused('stale');
    const state = movedConvention(held, 'close');
    if (!state.ok) return state;
    const { organisationId, communeCode, conventionId, awardId } = held;
    const balances = await balancesOfConvention(work.tx, held);
    if (UNSETTLED.some((stage) => standingAt(balances, { conventionId }, stage) > 0))
      return refused('money-unsettled');
    await saveConvention(work.tx, held, { state: state.value });
    await keepProjectLines(work, [awardId]);
    return ok({ organisationId, communeCode, convention: conventionId });
  },
});
