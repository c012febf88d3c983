import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { changes, hold } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { lotReturned } from '../../facts.ts';
import { mayDeliver, mayKeepCustomers } from '../../permissions.ts';
import { NumberTyped, short } from '../../typed-input.ts';
import { lockDeal } from '../deal/deal.sql.ts';
import { lockLot } from '../deal/lot.sql.ts';
import { complaintFits } from '../../deal/complaint.ts';
import { lockComplaint, saveComplaint } from './complaint.sql.ts';
import { takeBackLot } from './take-back-lot.ts';
import { tellOfComplaint } from './tell-of-complaint.ts';

/**
 * The cooperative takes back what is complained of, all or some, or says why not; the office of the market
 * decides where a cooperative said no.
 */
export const answerComplaint = changes({
  name: 'wholesale.answer-complaint',
  input: z.object({
    cooperative: z.uuid(),
    complaint: z.uuid(),
    as: z.enum(['granted', 'declined'], 'choose-one'),
    quantity: NumberTyped.default(0),
    answer: short(600).default(''),
  }),
  on: (tx, asked) => lockComplaint(tx, asked),
  may: (actor, complaint) => mayDeliver(actor, complaint),

  async run(work, complaint, { as, quantity, answer }) {
    const { tx, actor, now } = work;
    const { organisationId, communeCode, dealId: deal, lotId, outcome } = complaint;
    const isAppeal = complaint.state === 'declined' && mayKeepCustomers(actor);
    if (complaint.state !== 'asked' && !isAppeal) return refused('complaint-answered');
    if (as === 'declined' && answer === '') return refused('reason-missing', 'answer');
    return lifted(tx, async () => {
      const order = await lockDeal(tx, deal);
      const lot = order && (await lockLot(tx, deal, lotId));
      if (order === undefined || lot === undefined) return refused('absent');
      const granted = as === 'granted' ? quantity : 0;
      if (granted > complaint.quantity)
        return refused('more-than-complained', 'quantity', { most: complaint.quantity });
      const isClosed = order.state === 'closed';
      // What was to come again of an order that ended meanwhile is taken off.
      const settled = isClosed ? 'credit' : outcome;
      const fits =
        as === 'granted' ? complaintFits(lot, { quantity, outcome: settled, isClosed }) : ok(undefined);
      if (!fits.ok) return fits;
      await saveComplaint(tx, complaint, { state: as, granted, answer }, now);
      if (granted > 0) {
        await takeBackLot(work, hold(lot), { quantity: granted, outcome: settled, isClosed });
        work.announce(lotReturned(organisationId, lotId));
      }
      await tellOfComplaint(work, order, { ...complaint, state: as, granted });
      return ok({ organisationId, communeCode, deal });
    });
  },
});
