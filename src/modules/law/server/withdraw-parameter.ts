import { newId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { isParameterCode } from '../parameter.ts';
import { mayChangeLaw } from '../permissions.ts';
import { WithdrawalInput } from '../typed-input.ts';
import { mayWithdraw, standingVersions } from '../version.ts';
import { whoDecides } from './decide-parameter.ts';
import { insertDecision, listLaw } from './parameter.sql.ts';

/** Says that a version never was: the one before goes on. Both stay readable in the history. */
export const withdrawParameter = creates({
  name: 'law.withdraw-parameter',
  input: WithdrawalInput,
  may: (actor) => mayChangeLaw(actor),

  async run(work, { parameter: code, version: read, fromDay, reachesBack, reason }) {
    if (!isParameterCode(code)) return refused('absent');
    const { seeded, decisions } = await listLaw(work.tx);
    const number = decisions.filter((one) => one.code === code).length;
    if (number !== read) return refused('stale');
    const versions = standingVersions(seeded, decisions);
    const given = { versions, today: work.today, reachesBack: reachesBack === 'yes' };
    const version = mayWithdraw({ code, fromDay }, given);
    if (!version.ok) return version;
    const decision = {
      ...version.value,
      ...whoDecides(work),
      kind: 'withdrawn',
      number: number + 1,
      reason,
    } as const;
    if (!(await insertDecision(work.tx, decision))) return refused('stale');
    return ok({ organisationId: newId<'organisation'>(), parameter: code });
  },
});
