import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { maySeeStore } from '../../permissions.ts';
import { listOfShop } from '../product/product.sql.ts';
import { listPieceNumbers } from '../stock/store.sql.ts';

const MOST = 300;

/**
 * The things of a store that may have a price tag: what is told and not gone, each with its number if it
 * has one.
 */
export const storeTags = query({
  name: 'market.store-tags',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !maySeeStore(actor, entry.cooperative)) return undefined;
    const products = await listOfShop(db, cooperative, { limit: MOST, onSale: 'too' });
    const numbers = await listPieceNumbers(db, cooperative);
    return {
      seller: entry.cooperative,
      things: products
        .filter(({ state }) => state !== 'gone')
        .map((product) => ({ ...product, number: numbers.get(product.productId) })),
    };
  },
});
