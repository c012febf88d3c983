import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { mayKeepAllMoney, mayPrepare } from '../../permissions.ts';
import { listOfCooperative, listOfMarket } from './courier-file.sql.ts';

/** The files couriers gave: to a cooperative, or to the market. */
export const courierFiles = query({
  name: 'sales.courier-files',
  input: z.object({ cooperative: z.uuid().optional() }),
  async run({ db, actor }, { cooperative }) {
    if (cooperative === undefined)
      return mayKeepAllMoney(actor) ? { files: await listOfMarket(db) } : undefined;
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayPrepare(actor, entry.cooperative)) return undefined;
    return { seller: entry.cooperative, files: await listOfCooperative(db, cooperative) };
  },
});
