import { z } from 'zod';
import { DayInput, TextInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { awardDeclined, selectionAdopted } from '../../facts.ts';
import { mayKeepCall } from '../../permissions.ts';
import { calledAfter } from '../../selection/succession.ts';
import { actingName } from '../acting-name.ts';
import { findCall } from '../call/call.sql.ts';
import { adoptedFact } from './adopted-fact.ts';
import { listRunLines, lockRun } from './selection-run.sql.ts';
import { insertSuccession, listSuccessions } from './succession.sql.ts';

/** Records that an award was declined, and calls the next of the waiting list by the same rule. */
export const recordDecline = changes({
  name: 'programmes.record-decline',
  input: z.object({
    run: z.uuid(),
    application: z.uuid(),
    declinedOn: DayInput,
    reason: TextInput.min(2, 'name-too-short'),
  }),
  on: (tx, { run }) => lockRun(tx, run),
  may: (actor, run) => mayKeepCall(actor, run),

  async run(work, run, { application, declinedOn, reason }) {
    const call = await findCall(work.tx, run.callId);
    if (call === undefined) return refused('absent');
    if (run.state !== 'adopted' || run.heldOn === undefined) return refused('not-adopted');
    if (declinedOn > work.today) return refused('day-in-future', 'declinedOn');
    if (declinedOn < run.heldOn) return refused('declined-before', 'declinedOn');
    const lines = await listRunLines(work.tx, run);
    const before = await listSuccessions(work.tx, run);
    const next = calledAfter(application, lines, { run, before });
    if (!next.ok) return next;
    const called = next.value.outcome === 'called' ? next.value.line : undefined;
    await insertSuccession(work.tx, run, {
      declined: application,
      ...(called !== undefined && { called: called.applicationId }),
      outcome: next.value.outcome,
      reason,
      declinedOn,
      recordedBy: actingName(work),
      now: work.now,
    });
    const { organisationId, callId, lot, runId } = run;
    const payload = { call: callId, run: runId, lot, application, day: declinedOn };
    work.announce(awardDeclined(organisationId, payload));
    if (called !== undefined)
      work.announce(selectionAdopted(organisationId, adoptedFact(call, { run, lines: [called] })));
    return ok({ organisationId, call: callId, run: runId });
  },
});
