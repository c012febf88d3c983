import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { breachesOf } from '../../convention/aid.ts';
import { dirhams } from '../../convention/budget.ts';
import { movedConvention, type Convention } from '../../convention/convention.ts';
import { commitments } from '../../money/commitment.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { SignTyped } from '../../typed-input.ts';
import { hasWaiver } from '../evidence/evidence.sql.ts';
import { balancesOfConvention, moveMoney } from '../payment/move-money.ts';
import { otherAid } from '../aid/other-aid.ts';
import { keepProjectLines } from '../result/keep-project-lines.ts';
import { contentHash } from './content-hash.ts';
import { findInForce, insertSignedVersions, lockConvention, saveConvention } from './convention.sql.ts';
import { personOf } from './name-of.ts';

/**
 * Records that the parties signed what was proposed: the very text of the hash they read. From then on it is
 * locked, and what was pledged is committed. Nobody signs what she proposed.
 */
export const signConvention = changes({
  name: 'funding.sign-convention',
  input: SignTyped,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  async run(work, held, { version, hash, signedOn, reason }) {
    if (version !== held.version) return refused('stale');
    const state = movedConvention(held, 'sign');
    if (!state.ok) return state;
    if (held.hash !== hash || contentHash(held.content) !== hash) return refused('text-differs');
    if (personOf(work) !== undefined && personOf(work) === held.proposedBy) return refused('own-proposal');
    if (signedOn > work.today) return refused('day-in-future', 'signedOn');
    const before = await findInForce(work.tx, held);
    if (before !== undefined && reason === undefined) return refused('required', 'reason');
    const within = await ceilingsHold(work, held, signedOn);
    if (!within.ok) return within;
    const balances = await balancesOfConvention(work.tx, held);
    const content = { before: before?.content, after: held.content };
    const moves = commitments(held.conventionId, content, balances);
    if (!moves.ok) return moves;
    const reference = { kind: 'convention', id: held.conventionId };
    await moveMoney(work, held, moves.value, { kind: 'commit', reference });
    const number = held.signed + 1;
    const signed = {
      number,
      hash,
      signedOn,
      content: held.content,
      ...(before !== undefined && { previousHash: before.hash }),
      ...(reason !== undefined && { reason }),
    };
    await insertSignedVersions(work.tx, [{ ...held, ...signed }], work.now);
    await saveConvention(work.tx, held, { state: state.value, signed: number, proposedBy: undefined });
    await keepProjectLines(work, [held.awardId]);
    const { organisationId, communeCode, conventionId } = held;
    return ok({ organisationId, communeCode, convention: conventionId, number });
  },
});

/** All aid of the window counts; above a ceiling, only a reasoned waiver of this very version lets it through. */
async function ceilingsHold(
  { tx }: Work,
  held: Held<Convention>,
  day: Parameters<typeof breachesOf>[1]['day'],
): Promise<Result<undefined, 'ceiling-breached'>> {
  const { organisationId, awardId, content } = held;
  const before = await otherAid(tx, { organisationId, awardId });
  const [breach] = breachesOf(content, { day, before });
  if (breach === undefined) return ok(undefined);
  if (await hasWaiver(tx, held)) return ok(undefined);
  return refused('ceiling-breached', undefined, {
    sum: dirhams(breach.sum),
    ceiling: dirhams(breach.ceiling.amount),
    months: breach.ceiling.months,
  });
}
