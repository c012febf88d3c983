import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { lastOfMonthBefore } from '../../document/billed-month.ts';
import { findHouse } from './house.sql.ts';
import { issueCommission } from './issue-commission.ts';

/**
 * The house invoices a cooperative what it kept until the end of the month before, and has not invoiced yet.
 * For the clock: a month of nothing leaves nothing, and asked again it issues nothing more.
 */
export const billMonth = changes({
  name: 'invoicing.bill-month',
  input: z.object({ cooperative: z.uuid() }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor) => actor.kind === 'system',

  async run({ tx, now, today }, { organisationId: cooperative, communeCode }) {
    const house = await findHouse(tx);
    if (house === undefined) return refused('house-unknown');
    const day = lastOfMonthBefore(today);
    const issued = await issueCommission(tx, { house, cooperative, day, until: day, now });
    if (issued === 0) return refused('nothing-to-invoice');
    return ok({ organisationId: cooperative, communeCode, issued });
  },
});
