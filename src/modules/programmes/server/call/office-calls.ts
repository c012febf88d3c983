import { z } from 'zod';
import { query } from '#platform/operation/server';
import { stageOf } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { termsOf } from '../../call/terms.ts';
import { mayKeepCall } from '../../permissions.ts';
import { listCalls } from './call.sql.ts';

const SHOWN = 100;

/** The calls who asks keeps, drafts first. */
export const officeCalls = query({
  name: 'programmes.office-calls',
  input: z.object({}),
  async run({ db, actor, now }) {
    const calls = await listCalls(db, SHOWN);
    return calls
      .filter((call) => mayKeepCall(actor, call))
      .map(({ sheet, form: _, ...call }) => ({
        ...call,
        edition: termsOf(sheet).edition,
        stage: stageOf(call, civilInstant(now)),
      }));
  },
});
