import { z } from 'zod';
import { reversalOf } from '#platform/ledger';
import { listTransfers, post } from '#platform/ledger/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayTellMaking } from '../../permissions.ts';
import { BOOK, saleAccount } from '../../share-out/share-book.ts';
import { listShares, lockShareOut, undoShares } from './share-out.sql.ts';

/**
 * Takes back a share-out nobody was paid of yet: by entries the other way, with why. It may be shared
 * again.
 */
export const undoShare = changes({
  name: 'production.undo-share',
  input: z.object({
    cooperative: z.uuid(),
    share: z.uuid(),
    why: z.string().trim().min(3, 'why-missing').max(300, 'too-long'),
  }),
  on: (tx, asked) => lockShareOut(tx, asked),
  may: (actor, shareOut) => mayTellMaking(actor, shareOut),

  async run(work, shareOut, { why, ...key }) {
    const { tx, actor, now, today } = work;
    if (actor.kind !== 'person') return refused('forbidden');
    if (shareOut.undoneAt !== undefined) return refused('share-undone');
    const shares = await listShares(tx, key);
    if (shares.some(({ paidAt }) => paidAt !== undefined)) return refused('paid-already');
    const { organisationId, communeCode, shareOutId, lineId } = shareOut;
    const known = await listTransfers(tx, { organisationId, book: BOOK, under: saleAccount(lineId) });
    for (const one of known) {
      if (one.reference.id !== shareOutId || one.reverses !== undefined) continue;
      const back = reversalOf(one, known, { transferId: newId(), day: today });
      if (!back.ok) return back;
      await post(work, [back.value]);
    }
    await undoShares(tx, shareOut, { at: now, by: actor.personId, why });
    return ok({ organisationId, communeCode, share: shareOutId });
  },
});
