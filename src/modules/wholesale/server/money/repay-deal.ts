import { z } from 'zod';
import { repayOfPart } from '#modules/sales/server';
import { lifted } from '#platform/database/server';
import { centimes, plus } from '#platform/money';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayKeepCustomers } from '../../permissions.ts';
import { lockDeal } from '../deal/deal.sql.ts';
import { listParts } from '../deal/part.sql.ts';

/** The office sent back to a business what it had paid for things that never came. */
export const repayDeal = creates({
  name: 'wholesale.repay-deal',
  input: z.object({ deal: z.uuid() }),
  may: (actor) => mayKeepCustomers(actor),

  async run(work, { deal: dealId }) {
    const { tx } = work;
    return lifted(tx, async () => {
      const deal = await lockDeal(tx, dealId);
      if (deal === undefined) return refused('absent');
      let repaid = centimes(0);
      for (const part of await listParts(tx, [dealId])) repaid = plus(repaid, await repayOfPart(work, part));
      return repaid === 0 ? refused('nothing-due-back') : ok({ deal: dealId, repaid });
    });
  },
});
