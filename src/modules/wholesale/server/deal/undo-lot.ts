import { z } from 'zod';
import { freeFromOrder } from '#modules/market/server';
import { lifted } from '#platform/database/server';
import { changes, hold } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayDeliver } from '../../permissions.ts';
import { findLot, lockLot, removeLot } from './lot.sql.ts';
import { lockPart } from './part.sql.ts';

/** A cooperative undoes a lot it said was ready, as long as it has not left: its things are free again. */
export const undoLot = changes({
  name: 'wholesale.undo-lot',
  input: z.object({ cooperative: z.uuid(), part: z.uuid(), lot: z.uuid() }),
  on: (tx, asked) => lockPart(tx, asked),
  may: (actor, part) => mayDeliver(actor, part),

  async run(work, part, { cooperative, lot: lotId }) {
    const { tx } = work;
    const { organisationId, communeCode, dealId } = part;
    const known = await findLot(tx, { cooperative, lot: lotId });
    if (known?.partId !== part.partId) return refused('absent');
    return lifted(tx, async () => {
      const lot = await lockLot(tx, dealId, lotId);
      if (lot?.state !== 'prepared') return refused('lot-gone');
      const { productId: product, quantity } = lot;
      if (product !== undefined)
        await freeFromOrder(work, { cooperative, product, line: lotId, quantity }, dealId);
      await removeLot(tx, hold(lot));
      return ok({ organisationId, communeCode, deal: dealId });
    });
  },
});
