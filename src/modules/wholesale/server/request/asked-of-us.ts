import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { mayDeliver } from '../../permissions.ts';
import { mayAnswer } from '../../request/request.ts';
import { findAnswer } from './answer.sql.ts';

/** A request as a cooperative that was asked sees it, with its own answer. */
export const askedOfUs = query({
  name: 'wholesale.asked-of-us',
  input: z.object({ cooperative: z.uuid(), request: z.uuid() }),
  async run({ db, actor, today }, { cooperative, request }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayDeliver(actor, entry.cooperative)) return undefined;
    const answer = await findAnswer(db, { cooperative, request });
    if (answer === undefined) return undefined;
    return { seller: entry.cooperative, answer, open: mayAnswer(answer, today).ok };
  },
});
