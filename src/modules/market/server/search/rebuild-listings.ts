import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok } from '#platform/result';
import { listProductIds } from '../product/product.sql.ts';
import { clearListings } from './listing-line.sql.ts';
import { clearShelves } from './shelf.sql.ts';
import { writeListings } from './write-listings.ts';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Writes all lines of the market again. What was kept up by facts and what is rebuilt are the same. */
export const rebuildListings = creates({
  name: 'market.rebuild-listings',
  input: z.object({}),
  may: (actor) => actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind === 'everything'),

  async run({ tx }) {
    await clearListings(tx);
    await clearShelves(tx);
    let [after, products] = [BEFORE_ALL, 0];
    for (;;) {
      const ids = await listProductIds(tx, after, BATCH);
      await writeListings(tx, ids);
      products += ids.length;
      const last = ids.at(-1);
      if (last === undefined || ids.length < BATCH) return ok({ products });
      after = last;
    }
  },
});
