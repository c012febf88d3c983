import { z } from 'zod';
import { DayInput, TextInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayKeepCall } from '../../permissions.ts';
import { actingName } from '../acting-name.ts';
import { passAward } from './pass-award.ts';
import { lockRun } from './selection-run.sql.ts';

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
    if (run.state !== 'adopted' || run.heldOn === undefined) return refused('not-adopted');
    if (declinedOn > work.today) return refused('day-in-future', 'declinedOn');
    if (declinedOn < run.heldOn) return refused('declined-before', 'declinedOn');
    const told = { declined: application, declinedOn, reason, recordedBy: actingName(work) };
    const passed = await passAward(work, run, told);
    if (!passed.ok) return passed;
    const { organisationId, callId, runId } = run;
    return ok({ organisationId, call: callId, run: runId });
  },
});
