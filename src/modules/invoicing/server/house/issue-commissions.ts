import { z } from 'zod';
import { sellersWithCommission } from '#modules/sales/server';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayKeepHouse } from '../../permissions.ts';
import { findHouse } from './house.sql.ts';
import { issueCommission } from './issue-commission.ts';

/** An office has the house invoice everything it kept and has not invoiced, cooperative by cooperative. */
export const issueCommissions = creates({
  name: 'invoicing.issue-commissions',
  input: z.object({}),
  may: (actor) => mayKeepHouse(actor),

  async run({ tx, now, today: day }) {
    const house = await findHouse(tx);
    if (house === undefined) return refused('house-unknown');
    let issued = 0;
    for (const cooperative of await sellersWithCommission(tx))
      issued += await issueCommission(tx, { house, cooperative, day, now });
    return issued === 0 ? refused('nothing-to-invoice') : ok({ issued });
  },
});
