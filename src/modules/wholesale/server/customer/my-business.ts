import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { dealMoney, dealTotals } from '../deal/deal-money.ts';
import { listOfBuyer as listDeals } from '../deal/deal.sql.ts';
import { listLots } from '../deal/lot.sql.ts';
import { listParts } from '../deal/part.sql.ts';
import { listOfBuyer as listRequests } from '../request/request.sql.ts';
import { findCustomer } from './customer.sql.ts';

/** The business somebody buys for: what it asked, what it ordered, what it owes. */
export const myBusiness = query({
  name: 'wholesale.my-business',
  input: z.object({}),
  toEverybody: true,
  async run({ db, actor }) {
    const nothing = { customer: undefined, requests: [], deals: [] };
    if (actor.kind !== 'person') return nothing;
    const customer = await findCustomer(db, actor.personId);
    if (customer === undefined) return nothing;
    const requests = await listRequests(db, actor.personId);
    const found = await listDeals(db, actor.personId);
    const ids = found.map(({ dealId }) => dealId);
    const deals = await lifted(db, async () => {
      const [parts, lots] = [await listParts(db, ids), await listLots(db, ids)];
      return Promise.all(
        found.map(async (deal) => {
          const own = parts.filter(({ dealId }) => dealId === deal.dealId);
          const its = lots.filter(({ dealId }) => dealId === deal.dealId);
          return {
            deal,
            toCount: its.filter(({ state }) => state === 'sent').length,
            totals: dealTotals(await dealMoney(db, own, its)),
          };
        }),
      );
    });
    return { customer, requests, deals };
  },
});
