import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listAddresses, listShopIds } from '../search/listing-ids.sql.ts';

/** Addresses in one part of the map: far below the 50,000 a sitemap may hold, so that a part is quick. */
export const ADDRESSES_A_PART = 5_000;

/** The addresses of the market for search engines: its shops, or one part of its things. */
export const marketMap = query({
  name: 'market.map',
  input: z.object({ part: z.coerce.number().int().min(1).max(1_000).optional() }),
  toEverybody: true,
  async run({ db }, { part }) {
    const { shops, things } = await listShopIds(db);
    const parts = Math.ceil(things / ADDRESSES_A_PART);
    if (part === undefined) return { shops, parts, addresses: [] };
    const skip = (part - 1) * ADDRESSES_A_PART;
    const addresses = await listAddresses(db, { skip, limit: ADDRESSES_A_PART });
    return { shops: [], parts, addresses };
  },
});
