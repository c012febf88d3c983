import { balanceOf } from '#platform/ledger';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { movedConvention } from '../../convention/convention.ts';
import { pledges } from '../../money/commitment.ts';
import { stageAccount, type StageMove } from '../../money/stage.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { ConventionRead } from '../../typed-input.ts';
import { balancesOfConvention, moveMoney } from '../payment/move-money.ts';
import { findInForce, lockConvention, saveConvention } from './convention.sql.ts';

/** Gives a proposed convention back to be written again: what it pledged is taken back. */
export const returnConvention = changes({
  name: 'funding.return-convention',
  input: ConventionRead,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  async run(work, held, { version }) {
    if (version !== held.version) return refused('stale');
    const state = movedConvention(held, 'return');
    if (!state.ok) return state;
    const { organisationId, communeCode, conventionId, content } = held;
    const before = await findInForce(work.tx, held);
    const balances = await balancesOfConvention(work.tx, held);
    const back = pledges(conventionId, { before: before?.content, after: content }).map(
      (move): StageMove => ({ ...move, from: 'pledged', to: 'purse' }),
    );
    const there = back.filter((move) => balanceOf(balances, stageAccount(move, 'pledged')) >= move.amount);
    await moveMoney(work, held, there, {
      kind: 'unpledge',
      reference: { kind: 'convention', id: conventionId },
    });
    const hash = before === undefined ? {} : { hash: before.hash };
    const { hash: _, proposedBy: __, ...rest } = held;
    await saveConvention(work.tx, held, { ...rest, ...hash, state: state.value, proposedBy: undefined });
    return ok({ organisationId, communeCode, convention: conventionId });
  },
});
