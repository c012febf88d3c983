import { z } from 'zod';
import { query } from '#platform/operation/server';
import { findListings } from '../search/listing.sql.ts';
import { listShelves } from '../search/shelf.sql.ts';
import { findShops } from './shop.sql.ts';

const [NEWEST, TOLD] = [8, 6];

/** The front of the market, or of one region: its shelves, some of its shops, what came last. */
export const marketFront = query({
  name: 'market.front',
  input: z.object({
    region: z
      .string()
      .regex(/^\d\d$/)
      .optional(),
  }),
  toEverybody: true,
  async run({ db }, { region }) {
    const place = region === undefined ? {} : { place: region };
    const newest = { search: { order: 'best', ...place }, limit: NEWEST } as const;
    const [shelves, { shops, count }, { lines }] = await Promise.all([
      listShelves(db, region),
      findShops(db, { skip: 0, limit: TOLD, ...place }),
      findListings(db, newest),
    ]);
    return { ...shelves, shops, shopCount: count, newest: lines };
  },
});
