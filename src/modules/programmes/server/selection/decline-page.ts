import { z } from 'zod';
import { query } from '#platform/operation/server';
import { mayKeepCall } from '../../permissions.ts';
import { calledAfter } from '../../selection/succession.ts';
import { findCall } from '../call/call.sql.ts';
import { findRun, listRunLines } from './selection-run.sql.ts';
import { listSuccessions } from './succession.sql.ts';

/** Who would be called if a holder of an award declined, before it is recorded. */
export const declinePage = query({
  name: 'programmes.decline-page',
  input: z.object({ run: z.uuid(), application: z.uuid() }),
  async run({ db, actor, today }, { run: runId, application }) {
    const run = await findRun(db, runId);
    if (run?.state !== 'adopted' || !mayKeepCall(actor, run)) return undefined;
    const call = await findCall(db, run.callId);
    const lines = await listRunLines(db, run);
    const line = lines.find(({ applicationId }) => applicationId === application);
    const next = calledAfter(application, lines, { run, before: await listSuccessions(db, run) });
    if (call === undefined || line === undefined || !next.ok) return undefined;
    const { callId, titleFr, titleAr } = call;
    return { call: { callId, titleFr, titleAr }, runId, heldOn: run.heldOn, line, next: next.value, today };
  },
});
