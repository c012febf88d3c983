import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { lifted } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { progressOf } from '../../deal/deal.ts';
import { mayDeliver } from '../../permissions.ts';
import { listOfCooperative as listAnswers } from '../request/answer.sql.ts';
import { listOfUnion } from '../request/request.sql.ts';
import { listDeals, listGathered } from './deal.sql.ts';
import { listLots } from './lot.sql.ts';
import { listOfCooperative as listOurParts } from './part.sql.ts';

/** What a cooperative has to answer and to make for businesses, and what it gathers of others. */
export const ourWholesale = query({
  name: 'wholesale.our-wholesale',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor, today }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayDeliver(actor, entry.cooperative)) return undefined;
    const parts = await listOurParts(db, cooperative);
    const ids = parts.map(({ dealId }) => dealId);
    const { deals, lots } = await lifted(db, async () => ({
      deals: await listDeals(db, ids),
      lots: await listLots(db, ids),
    }));
    return {
      seller: entry.cooperative,
      today,
      answers: await listAnswers(db, cooperative),
      requests: await lifted(db, () => listOfUnion(db, cooperative)),
      gathered: await listGathered(db, cooperative),
      parts: parts.map((part) => ({
        part,
        deal: deals.find(({ dealId }) => dealId === part.dealId),
        progress: progressOf(
          part,
          lots.filter(({ partId }) => partId === part.partId),
        ),
      })),
    };
  },
});
