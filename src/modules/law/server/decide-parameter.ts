import { newId } from '#platform/ids';
import { creates, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { isParameterCode } from '../parameter.ts';
import { mayChangeLaw } from '../permissions.ts';
import { DecisionInput } from '../typed-input.ts';
import { readValue } from '../typed-value.ts';
import { standingVersions, versionFits } from '../version.ts';
import { insertDecision, listLaw } from './parameter.sql.ts';

/** Gives a number of the law a value from a day on. What was decided before stays readable. */
export const decideParameter = creates({
  name: 'law.decide-parameter',
  input: DecisionInput,
  may: (actor) => mayChangeLaw(actor),

  async run(work, { parameter: code, version: read, value: typed, reachesBack, reason, ...rest }) {
    if (!isParameterCode(code)) return refused('absent');
    const value = readValue(code, typed);
    if (!value.ok) return refused(value.code, 'value');
    const { seeded, decisions } = await listLaw(work.tx);
    const number = decisions.filter((one) => one.code === code).length;
    if (number !== read) return refused('stale');
    const version = { ...rest, code, value: value.value };
    const versions = standingVersions(seeded, decisions);
    const fits = versionFits(version, { versions, today: work.today, reachesBack: reachesBack === 'yes' });
    if (!fits.ok) return fits;
    const decision = {
      ...version,
      ...whoDecides(work),
      kind: 'decided',
      number: number + 1,
      reason,
    } as const;
    if (!(await insertDecision(work.tx, decision))) return refused('stale');
    return ok({ organisationId: newId<'organisation'>(), parameter: code });
  },
});

export function whoDecides({ actor, now }: Pick<Work, 'actor' | 'now'>) {
  if (actor.kind === 'person') return { personId: actor.personId, decidedBy: actor.name, now };
  return { decidedBy: 'Twiza', now };
}
