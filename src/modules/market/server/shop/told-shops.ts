import { z } from 'zod';
import { query } from '#platform/operation/server';
import { PlaceAsked, SkipAsked } from '../../search/market-search.ts';
import { findShops } from './shop.sql.ts';

const SHOPS_A_PAGE = 24;

/** The shops of the market or of a place, those which tell their story first. */
export const toldShops = query({
  name: 'market.told-shops',
  input: z.object({ place: PlaceAsked, skip: SkipAsked }),
  toEverybody: true,
  async run({ db }, { place, skip = 0 }) {
    const asked = { skip, limit: SHOPS_A_PAGE, ...(place !== undefined && { place }) };
    const { shops, count } = await findShops(db, asked);
    const after = skip + shops.length;
    return { shops, count, ...(after < count && { next: after }) };
  },
});
