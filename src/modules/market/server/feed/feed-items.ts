import { z } from 'zod';
import { organisationNames } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { listByProduct } from '../product/product.sql.ts';
import { heldTexts } from '../review/review.sql.ts';
import { listOnSale } from '../search/listing-ids.sql.ts';

const BATCH = 250;
const UNSAID = { fr: '', ar: '' };

/** What is on sale, some at a time in the order of their ids, for programs which read all of it. */
export const feedItems = query({
  name: 'market.feed-items',
  input: z.object({ cooperative: z.uuid().optional(), after: z.uuid().optional() }),
  toEverybody: true,
  async run({ db }, asked) {
    const ids = await listOnSale(db, { ...asked, limit: BATCH });
    const products = await listByProduct(db, ids);
    const sellers = await organisationNames(db, [
      ...new Set(products.map(({ organisationId }) => organisationId)),
    ]);
    const held = await heldTexts(db, ids);
    const items = products
      .toSorted((a, b) => (a.productId < b.productId ? -1 : 1))
      .flatMap((product) => {
        const seller = sellers.get(product.organisationId);
        if (seller === undefined) return [];
        return [{ product: held.has(product.productId) ? { ...product, text: UNSAID } : product, seller }];
      });
    const last = ids.at(-1);
    return { items, ...(last !== undefined && ids.length === BATCH && { after: last }) };
  },
});
