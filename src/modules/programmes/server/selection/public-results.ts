import { z } from 'zod';
import { query } from '#platform/operation/server';
import { findCall } from '../call/call.sql.ts';
import { listRunLines, listRuns } from './selection-run.sql.ts';
import { listSuccessions } from './succession.sql.ts';

/** What was chosen in a call, for everybody: the adopted selections, who is chosen and who waits, and why. */
export const publicResults = query({
  name: 'programmes.public-results',
  input: z.object({ call: z.uuid() }),
  toEverybody: true,
  async run({ db }, { call: callId }) {
    const call = await findCall(db, callId);
    if (call === undefined || call.state === 'draft') return undefined;
    const runs = (await listRuns(db, call)).filter(({ state }) => state === 'adopted');
    return Promise.all(
      runs.map(async ({ inputs, output: _, ...run }) => ({
        run,
        mayRunAgain: inputs !== undefined,
        lines: (await listRunLines(db, run)).filter(({ outcome }) => outcome !== 'refused'),
        successions: (await listSuccessions(db, run)).map(({ declined, called }) => ({
          declined,
          ...(called !== undefined && { called }),
        })),
      })),
    );
  },
});
