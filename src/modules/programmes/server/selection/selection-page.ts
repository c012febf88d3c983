import { z } from 'zod';
import { query } from '#platform/operation/server';
import { lotNamed, termsOf } from '../../call/terms.ts';
import { mayKeepCall } from '../../permissions.ts';
import { findCall } from '../call/call.sql.ts';
import { findRun, listRunLines } from './selection-run.sql.ts';
import { listSuccessions } from './succession.sql.ts';

/** A selection with its reasons, file by file. Until it is public, files of one's own interest are absent. */
export const selectionPage = query({
  name: 'programmes.selection-page',
  input: z.object({ run: z.uuid() }),
  async run({ db, actor, today }, { run: runId }) {
    const run = await findRun(db, runId);
    if (run === undefined || !mayKeepCall(actor, run)) return undefined;
    const call = await findCall(db, run.callId);
    if (call === undefined) return undefined;
    const terms = termsOf(call.sheet);
    const { callId, titleFr, titleAr, commitment } = call;
    return {
      run,
      call: { callId, titleFr, titleAr, commitment },
      terms,
      lot: lotNamed(terms, run.lot),
      lines: await listRunLines(db, run),
      successions: await listSuccessions(db, run),
      today,
    };
  },
});
