import { z } from 'zod';
import { giveBackOfPart } from '#modules/sales/server';
import { lifted } from '#platform/database/server';
import { centimes, plus } from '#platform/money';
import { creates, hold } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { isBuyerOf, isSomebody, mayDeliver, mayKeepCustomers } from '../../permissions.ts';
import { freeKeptPart } from '../store/free-kept-part.ts';
import { closeDealRow, lockDeal } from './deal.sql.ts';
import { listLots } from './lot.sql.ts';
import { listParts } from './part.sql.ts';

/**
 * Ends an order: what was not delivered is no longer expected, and what was paid for it is due back. Who
 * buys, who gathers and the office may; nothing is on its way any more.
 */
export const closeDeal = creates({
  name: 'wholesale.close-deal',
  input: z.object({ deal: z.uuid() }),
  may: (actor) => isSomebody(actor) || mayKeepCustomers(actor),

  async run(work, { deal: dealId }) {
    const { tx, actor, now } = work;
    return lifted(tx, async () => {
      const deal = await lockDeal(tx, dealId);
      const theirs =
        deal !== undefined && (isBuyerOf(actor, deal) || mayDeliver(actor, deal) || mayKeepCustomers(actor));
      if (!theirs) return refused('absent');
      if (deal.state === 'closed') return refused('deal-closed');
      const lots = await listLots(tx, [dealId]);
      if (lots.some(({ state }) => state !== 'checked')) return refused('lots-on-their-way');
      let back = centimes(0);
      for (const part of await listParts(tx, [dealId])) {
        await freeKeptPart(work, part);
        back = plus(back, await giveBackOfPart(work, part));
      }
      await closeDealRow(tx, hold(deal), now);
      return ok({ deal: dealId, gatherer: deal.organisationId, back });
    });
  },
});
