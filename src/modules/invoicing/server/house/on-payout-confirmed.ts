import { z } from 'zod';
import type { Reaction } from '#platform/operation/server';
import { dayOf } from '#platform/time';
import { findHouse } from './house.sql.ts';
import { issueCommission } from './issue-commission.ts';

const Payload = z.object({ at: z.iso.datetime() });

/**
 * A cooperative has its money: the house invoices what it kept. While nobody said who the house is, nothing
 * is
 * issued and nothing is lost: the office issues it later.
 */
export const onPayoutConfirmed: Reaction = {
  to: 'payout-confirmed',
  name: 'invoicing.commission',
  async run({ tx, now }, { organisationId, payload }) {
    const { at } = Payload.parse(payload);
    const house = await findHouse(tx);
    if (house === undefined) return;
    await issueCommission(tx, { house, cooperative: organisationId, day: dayOf(new Date(at)), now });
  },
};
