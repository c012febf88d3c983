import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { payoutConfirmed } from '../../facts.ts';
import { cameBack, paidOut } from '../../money/sales-book.ts';
import { mayKeepAllMoney } from '../../permissions.ts';
import { postMoves } from '../money/move-money.ts';
import { lockPayout, savePayout } from './payout.sql.ts';

/**
 * The bank's statement, or the signed sheet, says that a cooperative has its money; or that it came back,
 * and is due again.
 */
export const settlePayout = changes({
  name: 'sales.settle-payout',
  input: z.object({
    cooperative: z.uuid(),
    payout: z.uuid(),
    as: z.enum(['confirmed', 'failed']),
    proof: z.string().trim().max(200, 'too-long').default(''),
  }),
  on: (tx, asked) => lockPayout(tx, asked),
  may: (actor) => mayKeepAllMoney(actor),

  async run(work, payout, { as, proof }) {
    if (payout.state !== 'approved') return refused('payout-not-under-way');
    if (proof === '') return refused('proof-missing', 'proof');
    const { organisationId, communeCode, payoutId, batchId, amount } = payout;
    const moves = as === 'confirmed' ? paidOut(payoutId, amount) : cameBack(payoutId, amount);
    await postMoves(work, payout, { kind: 'payout', id: payoutId }, moves);
    if (as === 'confirmed') work.announce(payoutConfirmed(organisationId, payoutId, work.now));
    await savePayout(work.tx, payout, { state: as, settledAt: work.now, proof });
    return ok({ organisationId, communeCode, payout: payoutId, batch: batchId });
  },
});
