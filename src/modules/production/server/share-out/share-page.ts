import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { isHerself, mayTellMaking } from '../../permissions.ts';
import { findShareOut, listShares } from './share-out.sql.ts';

/** One sale shared: who gets what, who has it, and what who looks may still confirm. */
export const sharePage = query({
  name: 'production.share-page',
  input: z.object({ cooperative: z.uuid(), share: z.uuid() }),
  async run({ db, actor }, key) {
    const shareOut = await findShareOut(db, key);
    if (shareOut === undefined || !mayTellMaking(actor, shareOut)) return undefined;
    const entry = await entrySummary(db, shareOut.organisationId);
    if (entry === undefined) return undefined;
    const shares = await listShares(db, key);
    return {
      seller: entry.cooperative,
      shareOut,
      shares: shares.map((one) => ({ ...one, isHerself: isHerself(actor, one) })),
      isMine: isHerself(actor, { personId: shareOut.sharedBy }),
    };
  },
});
