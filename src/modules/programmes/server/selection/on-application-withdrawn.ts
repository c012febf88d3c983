import { z } from 'zod';
import { DayInput } from '#modules/registry';
import { hold, type Reaction } from '#platform/operation/server';
import { passAward } from './pass-award.ts';
import { listRuns, lockRun } from './selection-run.sql.ts';

const Payload = z.object({
  call: z.uuid(),
  application: z.uuid(),
  lot: z.string(),
  day: DayInput,
  reason: z.string(),
  by: z.string(),
});

/** Who gives up a file that was awarded declines the award: the next of the waiting list is called. */
export const onApplicationWithdrawn: Reaction = {
  to: 'application-withdrawn',
  name: 'programmes.withdrawal',
  async run(work, { organisationId, payload }) {
    const { call: callId, application, lot, day, reason, by } = Payload.parse(payload);
    const runs = await listRuns(work.tx, { organisationId, callId });
    const adopted = runs.find((one) => one.lot === lot && one.state === 'adopted');
    const run = adopted && (await lockRun(work.tx, adopted.runId));
    if (run === undefined) return;
    const told = { declined: application, declinedOn: day, reason, recordedBy: by };
    await passAward(work, hold(run), told);
  },
};
