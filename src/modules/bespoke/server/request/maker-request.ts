import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { mayMake } from '../../permissions.ts';
import { pieceShown } from './piece-shown.ts';
import { findRequest } from './request.sql.ts';

/** A piece a cooperative is asked to make, as it sees it: the measures, the idea, what to do next. */
export const makerRequest = query({
  name: 'bespoke.maker-request',
  input: z.object({ cooperative: z.uuid(), request: z.uuid() }),
  async run(reading, asked) {
    const { db, actor } = reading;
    const request = await findRequest(db, asked);
    if (request === undefined || !mayMake(actor, request)) return undefined;
    const entry = await entrySummary(db, request.organisationId);
    if (entry === undefined) return undefined;
    return { ...(await pieceShown(reading, request, 'seller')), seller: entry.cooperative };
  },
});
