import { z } from 'zod';
import { query } from '#platform/operation/server';
import { stageOf } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { termsOf } from '../../call/terms.ts';
import { listPublicCalls } from './call.sql.ts';

const SHOWN = 60;

/** The calls everybody may read: open ones, those that close first before the others. */
export const publicCalls = query({
  name: 'programmes.public-calls',
  input: z.object({}),
  toEverybody: true,
  async run({ db, now }) {
    const calls = await listPublicCalls(db, SHOWN);
    return calls.map(({ sheet, form: _, remarks: __, ...call }) => ({
      ...call,
      terms: termsOf(sheet),
      stage: stageOf(call, civilInstant(now)),
    }));
  },
});
