import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { mayMake } from '../../permissions.ts';
import { listOfMaker } from './request.sql.ts';
import { withStandings } from './with-standings.ts';

/** What people ask a cooperative to make, where each stands. */
export const makerRequests = query({
  name: 'bespoke.maker-requests',
  input: z.object({ cooperative: z.uuid() }),
  async run(reading, { cooperative }) {
    const { db, actor } = reading;
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayMake(actor, entry.cooperative)) return undefined;
    const requests = await listOfMaker(db, cooperative);
    return { seller: entry.cooperative, requests: await withStandings(reading, requests, 'seller') };
  },
});
