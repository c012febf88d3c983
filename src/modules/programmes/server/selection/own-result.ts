import type { Db } from '#platform/database/server';
import type { Application } from '../../application/application.ts';
import { termsOf } from '../../call/terms.ts';
import type { OwnResult } from '../../selection/own-result.ts';
import { candidatesOf } from '../../selection/rerun.ts';
import type { RunLine } from '../../selection/selection-run.ts';
import { ownReasons } from '../../selection/own-reason.ts';
import type { KeptCall } from '../call/call.sql.ts';
import { listToldReviews } from '../review/review.sql.ts';
import { listRunLines, listRuns } from './selection-run.sql.ts';
import { listSuccessions } from './succession.sql.ts';

/** A step: what became of a file once the selection of its lot is adopted. */
export async function ownResult(
  db: Db,
  call: KeptCall,
  { applicationId, lot }: Pick<Application, 'applicationId' | 'lot'>,
): Promise<OwnResult | undefined> {
  const run = (await listRuns(db, call)).find((one) => one.lot === lot && one.state === 'adopted');
  if (run === undefined) return undefined;
  const lines = await listRunLines(db, run);
  const line = lines.find((one) => one.applicationId === applicationId);
  if (line === undefined) return undefined;
  const terms = termsOf(call.sheet);
  const { because } = line;
  const groups = 'groups' in because ? because.groups : [];
  const knockedOut = because.kind === 'knocked-out' ? because.criterion : undefined;
  const criterion = terms.criteria.find(({ key }) => key === knockedOut);
  const succession = (await listSuccessions(db, run)).find(
    ({ declined, called }) => declined === applicationId || called === applicationId,
  );
  const reviews = await listToldReviews(db, applicationId);
  const { runId, callId, minutesNumber, heldOn, places, rules } = run;
  return {
    run: {
      runId,
      callId,
      places,
      ...(minutesNumber !== undefined && { minutesNumber }),
      ...(heldOn !== undefined && { heldOn }),
    },
    line,
    of: candidatesOf(run.inputs ?? ''),
    passMark: rules.passMark,
    ...(criterion !== undefined && { criterion }),
    guarantees: terms.guarantees.filter(({ group }) => groups.includes(group)),
    lifted: because.kind === 'displaced' ? liftedBy(groups, lines) : [],
    ...(succession !== undefined && { succession }),
    reasons: reviews.length === 0 ? [] : ownReasons(terms.criteria, reviews),
    remarks: reviews.flatMap(({ remark }) => remark ?? []),
  };
}

/** Whoever was chosen by one of these guarantees. */
function liftedBy(groups: readonly string[], lines: readonly RunLine[]): RunLine[] {
  return lines.filter(
    ({ because }) => because.kind === 'guarantee' && because.groups.some((group) => groups.includes(group)),
  );
}
