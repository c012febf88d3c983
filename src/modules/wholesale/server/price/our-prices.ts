import { z } from 'zod';
import { listOfShop } from '#modules/market/server';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { mayDeliver } from '../../permissions.ts';
import { pricesOn } from '../../price/list-price.ts';
import { listOfCooperative } from './list-price.sql.ts';

const MOST_SHOWN = 120;

/**
 * What a cooperative asks of each group of buyers, today and from days to come, and what it may still price.
 */
export const ourPrices = query({
  name: 'wholesale.our-prices',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor, today }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayDeliver(actor, entry.cooperative)) return undefined;
    const versions = await listOfCooperative(db, cooperative);
    const shown = await listOfShop(db, cooperative, { limit: MOST_SHOWN, onSale: 'only' });
    const products = shown.filter(({ stock }) => stock !== 'piece');
    return {
      seller: entry.cooperative,
      products,
      prices: pricesOn(versions, today),
      coming: versions.filter(({ from }) => from > today),
    };
  },
});
