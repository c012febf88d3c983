import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { maySeeStore } from '../../permissions.ts';
import { listOfShop } from './product.sql.ts';

const MOST_SHOWN = 300;

/** Everything a cooperative tells of, on sale or not, for who sells it. */
export const ourStore = query({
  name: 'market.our-store',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !maySeeStore(actor, entry.cooperative)) return undefined;
    const products = await listOfShop(db, cooperative, { limit: MOST_SHOWN, onSale: 'too' });
    return { seller: entry.cooperative, products };
  },
});
