import { z } from 'zod';
import { sendForOrder } from '#modules/market/server';
import { nextNumber } from '#modules/sales/server';
import { lifted } from '#platform/database/server';
import { newId } from '#platform/ids';
import { changes, hold, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { yearOf } from '#platform/time';
import type { Lot } from '../../deal/lot.ts';
import { mayDeliver } from '../../permissions.ts';
import { short } from '../../typed-input.ts';
import { lockDeal } from './deal.sql.ts';
import { dealMoney, dealTotals } from './deal-money.ts';
import { insertNote } from './delivery-note.sql.ts';
import { listLots, sendPrepared } from './lot.sql.ts';
import { listParts } from './part.sql.ts';
import { tellOfSending } from './tell-of-sending.ts';

const DIGITS = 4;

/**
 * Who gathers sends everything that is ready, of all cooperatives, with one delivery note. A business without
 * days to pay has paid before.
 */
export const sendLots = changes({
  name: 'wholesale.send-lots',
  input: z.object({ deal: z.uuid(), carrier: short(120).default('') }),
  on: (tx, { deal }) => lifted(tx, () => lockDeal(tx, deal)),
  may: (actor, deal) => mayDeliver(actor, deal),

  async run(work, deal, { carrier }) {
    const { tx, now, today } = work;
    const { organisationId, communeCode, dealId } = deal;
    if (deal.state === 'closed') return refused('deal-closed');
    return lifted(tx, async () => {
      const [parts, lots] = [await listParts(tx, [dealId]), await listLots(tx, [dealId])];
      const ready = lots.filter(({ state }) => state === 'prepared');
      if (ready.length === 0) return refused('nothing-ready');
      if (ready.some(({ recalledAt }) => recalledAt !== undefined)) return refused('lot-recalled');
      const { received, worth } = dealTotals(await dealMoney(tx, parts, lots));
      if (deal.termDays === 0 && received < worth) return refused('pay-first');
      const year = yearOf(today);
      const number = await nextNumber(tx, deal, { series: 'delivery-note', year });
      const note = {
        noteId: newId<'delivery-note'>(),
        number: `BL-${year}-${String(number).padStart(DIGITS, '0')}`,
        carrier,
        madeAt: now,
      };
      await insertNote(tx, hold(deal), note);
      await leaveStore(work, lots, note.noteId);
      await sendPrepared(tx, dealId, note.noteId);
      await tellOfSending(work, deal, note.number);
      return ok({ organisationId, communeCode, deal: dealId, note: note.noteId });
    });
  },
});

/** What was taken from a store leaves it now, under the number of the note. */
async function leaveStore(work: Work, lots: readonly Lot[], noteId: string): Promise<void> {
  for (const { organisationId: cooperative, productId: product, lotId: line, quantity, state } of lots)
    if (state === 'prepared' && product !== undefined)
      await sendForOrder(work, { cooperative, product, line, quantity }, noteId);
}
