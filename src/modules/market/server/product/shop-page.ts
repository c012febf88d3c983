import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { findStory } from '../shop/shop.sql.ts';
import { listOfShop } from './product.sql.ts';

const MOST_SHOWN = 120;

/** The shop of a cooperative: who it is, and what it sells now. */
export const shopPage = query({
  name: 'market.shop-page',
  input: z.object({ cooperative: z.uuid() }),
  toEverybody: true,
  async run({ db }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined) return undefined;
    const products = await listOfShop(db, cooperative, { limit: MOST_SHOWN, onSale: 'only' });
    const told = await findStory(db, cooperative);
    return {
      seller: entry.cooperative,
      ...(entry.phone !== undefined && { phone: entry.phone }),
      products,
      story: told?.story ?? { fr: '', ar: '' },
    };
  },
});
