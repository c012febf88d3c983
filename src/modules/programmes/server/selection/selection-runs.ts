import { z } from 'zod';
import { query } from '#platform/operation/server';
import { termsOf } from '../../call/terms.ts';
import { mayKeepCall } from '../../permissions.ts';
import { findCall } from '../call/call.sql.ts';
import { listRuns } from './selection-run.sql.ts';

/** The selections run for a call, lot by lot. */
export const selectionRuns = query({
  name: 'programmes.selection-runs',
  input: z.object({ call: z.uuid() }),
  async run({ db, actor }, { call: callId }) {
    const call = await findCall(db, callId);
    if (call === undefined || !mayKeepCall(actor, call)) return undefined;
    const { titleFr, titleAr, version, state } = call;
    return {
      call: { callId, titleFr, titleAr, version, state },
      terms: termsOf(call.sheet),
      runs: await listRuns(db, call),
    };
  },
});
