import { reaches } from '#platform/operation';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { SettleFindingInput } from '../../finding.ts';
import { whoActs } from '../vintage/freeze-vintage.ts';
import { insertFindingStep, lockFinding, saveFinding } from './finding.sql.ts';

/** The office of the place says what came of a finding, and why. */
export const settleFinding = changes({
  name: 'observatory.settle-finding',
  input: SettleFindingInput,
  on: (tx, { organisation, finding }) =>
    lockFinding(tx, { organisationId: organisation, findingId: finding }),
  may: (actor, finding) => reaches(actor, finding),
  async run(work, finding, { outcome, note }) {
    if (finding.state !== 'open') return refused('already-done');
    await saveFinding(work.tx, finding, { state: outcome });
    await insertFindingStep(work.tx, finding, { state: outcome, note, doneAt: work.now, ...whoActs(work) });
    return ok({ organisationId: finding.organisationId });
  },
});
