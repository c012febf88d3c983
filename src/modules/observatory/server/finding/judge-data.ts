import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { newId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayIssueFigures } from '../../permissions.ts';
import { findings } from '../../quality-rule.ts';
import { whoActs } from '../vintage/freeze-vintage.ts';
import {
  insertFindings,
  insertFindingSteps,
  listJudgedRows,
  listRules,
  lockOpenFindings,
  saveGoneFindings,
} from './finding.sql.ts';

/** Judges what the register says now by every rule: opens what is new, and closes what is no longer so. */
export const judgeData = creates({
  name: 'observatory.judge-data',
  input: z.object({}),
  may: mayIssueFigures,
  async run(work) {
    const open = await lockOpenFindings(work.tx);
    const rules = await listRules(work.tx);
    const { fewestMembers } = await parametersOn(work.tx, work.today);
    const rows = await listJudgedRows(work.tx, { today: work.today, fewestMembers });
    const found = findings(rows, { rules, today: work.today });
    const keyOf = (one: { readonly organisationId: string; readonly rule: string }) =>
      `${one.organisationId}|${one.rule}`;
    const seen = new Set(found.map(keyOf));
    const known = new Set(open.map(keyOf));
    const gone = open.filter((one) => !seen.has(keyOf(one)));
    const fresh = found
      .filter((one) => !known.has(keyOf(one)))
      .map((one) => ({ ...one, findingId: newId(), foundOn: work.today, state: 'open' as const }));
    await saveGoneFindings(work.tx, gone);
    await insertFindings(work.tx, fresh);
    const { doneBy } = whoActs(work);
    await insertFindingSteps(work.tx, gone, { state: 'gone', doneBy, doneAt: work.now });
    await insertFindingSteps(work.tx, fresh, { state: 'open', doneBy, doneAt: work.now });
    return ok({ opened: fresh.length, gone: gone.length });
  },
});
