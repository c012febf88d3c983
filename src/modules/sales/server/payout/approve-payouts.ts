import { z } from 'zod';
import { changes, hold } from '#platform/operation/server';
import { sumByAccount } from '#platform/ledger/server';
import { ok, refused } from '#platform/result';
import { BOOK, dueOn, PAYABLE, sentOut } from '../../money/sales-book.ts';
import { mayKeepAllMoney } from '../../permissions.ts';
import { postMoves } from '../money/move-money.ts';
import { listOfBatch, lockBatch, lockPayout, saveBatch, savePayout } from './payout.sql.ts';

/**
 * A second person approves a list, or drops it. Approved, the money leaves what is payable: never more than
 * is due at that moment: a line that would pay more is dropped.
 */
export const approvePayouts = changes({
  name: 'sales.approve-payouts',
  input: z.object({ batch: z.uuid(), as: z.enum(['approved', 'dropped']) }),
  on: async (tx, { batch }) => {
    const found = await lockBatch(tx, batch);
    return found && { ...found, communeCode: '' };
  },
  may: (actor) => mayKeepAllMoney(actor),

  async run(work, batch, { as }) {
    const { tx, actor, now } = work;
    if (actor.kind !== 'person') return refused('forbidden');
    if (batch.state !== 'listed') return refused('list-settled-already');
    if (as === 'approved' && actor.personId === batch.listedBy) return refused('needs-another-person');
    let [sent, dropped] = [0, 0];
    for (const { organisationId, payoutId } of await listOfBatch(tx, batch.batchId)) {
      const payout = await lockPayout(tx, { cooperative: organisationId, payout: payoutId });
      if (payout === undefined || payout.state !== 'listed') continue;
      const balances = await sumByAccount(tx, { organisationId, book: BOOK, under: PAYABLE });
      const isDue = dueOn(balances, PAYABLE) >= payout.amount;
      const state = as === 'approved' && isDue ? 'approved' : 'dropped';
      await savePayout(tx, hold(payout), { state });
      if (state === 'dropped') dropped += 1;
      else sent += 1;
      if (state === 'approved')
        await postMoves(work, payout, { kind: 'payout', id: payoutId }, sentOut(payoutId, payout.amount));
    }
    await saveBatch(tx, batch, { state: as, approvedAt: now, approvedBy: actor.personId });
    const { organisationId, batchId } = batch;
    return ok({ organisationId, communeCode: '', batch: batchId, sent, dropped });
  },
});
