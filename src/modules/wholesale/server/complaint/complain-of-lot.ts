import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { newId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { complaintFits, type Complaint } from '../../deal/complaint.ts';
import { OUTCOMES } from '../../deal/lot.ts';
import { isBuyerOf, isSomebody } from '../../permissions.ts';
import { NumberTyped, short } from '../../typed-input.ts';
import { lockDeal } from '../deal/deal.sql.ts';
import { lockLot } from '../deal/lot.sql.ts';
import { insertComplaint, listOfLot } from './complaint.sql.ts';
import { tellOfComplaint } from './tell-of-complaint.ts';

/**
 * Who buys found, after signing, that some of a lot are not good: how many, why, and what should become of
 * them. The cooperative that made them answers.
 */
export const complainOfLot = creates({
  name: 'wholesale.complain-of-lot',
  input: z.object({
    deal: z.uuid(),
    lot: z.uuid(),
    quantity: NumberTyped,
    outcome: z.enum(OUTCOMES, 'choose-one'),
    reason: short(600).min(2, 'reason-missing'),
  }),
  may: (actor) => isSomebody(actor),

  async run(work, { deal: dealId, lot: lotId, quantity, outcome, reason }) {
    const { tx, actor, now } = work;
    return lifted(tx, async () => {
      const deal = await lockDeal(tx, dealId);
      const lot = deal && (await lockLot(tx, dealId, lotId));
      if (deal === undefined || lot === undefined || !isBuyerOf(actor, deal)) return refused('absent');
      const said = { quantity, outcome, isClosed: deal.state === 'closed' };
      const fits = complaintFits(lot, said);
      if (!fits.ok) return fits;
      const before = await listOfLot(tx, lot);
      if (before.some(({ state }) => state === 'asked')) return refused('complaint-waits');
      const { organisationId, communeCode } = lot;
      const complaint: Complaint = {
        organisationId,
        communeCode,
        complaintId: newId(),
        lotId,
        dealId,
        personId: deal.personId,
        gathererId: deal.organisationId,
        quantity,
        outcome,
        reason,
        state: 'asked',
        granted: 0,
        answer: '',
        askedAt: now,
      };
      await insertComplaint(tx, complaint);
      await tellOfComplaint(work, deal, complaint);
      return ok({ deal: dealId });
    });
  },
});
