import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { mayPrepare } from '../../permissions.ts';
import { termsOf } from './terms.sql.ts';
import { DEFAULT_TERMS } from '../../delivery/seller-terms.ts';

/** How a cooperative sells: where things are collected, what sending costs, its tax numbers. */
export const sellerTerms = query({
  name: 'sales.seller-terms',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayPrepare(actor, entry.cooperative)) return undefined;
    const terms = await termsOf(db, [cooperative]);
    return { seller: entry.cooperative, terms: terms.get(cooperative) ?? DEFAULT_TERMS };
  },
});
