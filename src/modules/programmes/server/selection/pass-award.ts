import type { Reacting } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import type { Held } from '#platform/operation/server';
import { awardDeclined, selectionAdopted } from '../../facts.ts';
import type { Succession } from '../../selection/selection-run.ts';
import { calledAfter } from '../../selection/succession.ts';
import { listWithdrawn } from '../application/application.sql.ts';
import { findCall } from '../call/call.sql.ts';
import { adoptedFact } from './adopted-fact.ts';
import { listRunLines, type KeptRun } from './selection-run.sql.ts';
import { insertSuccession, listSuccessions } from './succession.sql.ts';

type Declined = Pick<Succession, 'declined' | 'reason' | 'declinedOn' | 'recordedBy'>;

/**
 * A step: an award is declined, and the next of the waiting list is called by the same rule; who gave up her
 * file meanwhile is passed over.
 */
export async function passAward(
  work: Pick<Reacting, 'tx' | 'now' | 'announce'>,
  run: Held<KeptRun>,
  one: Declined,
): Promise<Result<undefined, 'absent' | 'no-award'>> {
  const call = await findCall(work.tx, run.callId);
  if (call === undefined) return refused('absent');
  const lines = await listRunLines(work.tx, run);
  const withdrawn = (await listWithdrawn(work.tx, run.callId)).filter((id) => id !== one.declined);
  const before = [...(await listSuccessions(work.tx, run)), ...withdrawn.map((declined) => ({ declined }))];
  const next = calledAfter(one.declined, lines, { run, before });
  if (!next.ok) return next;
  const called = next.value.outcome === 'called' ? next.value.line : undefined;
  await insertSuccession(work.tx, run, {
    ...one,
    ...(called !== undefined && { called: called.applicationId }),
    outcome: next.value.outcome,
    now: work.now,
  });
  const { organisationId, callId, lot, runId } = run;
  const payload = { call: callId, run: runId, lot, application: one.declined, day: one.declinedOn };
  work.announce(awardDeclined(organisationId, payload));
  if (called !== undefined)
    work.announce(selectionAdopted(organisationId, adoptedFact(call, { run, lines: [called] })));
  return ok(undefined);
}
