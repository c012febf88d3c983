import { query } from '#platform/operation/server';
import { findMending } from '#platform/text';
import { MarketAsked, marketSearch, MARKET_PAGE } from '../../search/market-search.ts';
import { nearestListingWords } from './listing-word.sql.ts';
import { findListings } from './listing.sql.ts';

/** The market: what is on sale, found by words in any script, by kind, place and price. */
export const foundProducts = query({
  name: 'market.found-products',
  input: MarketAsked,
  toEverybody: true,
  async run({ db }, input) {
    const search = marketSearch(input);
    const found = await findMending(
      input.q,
      (asked) => findListings(db, { search, limit: MARKET_PAGE, ...(asked && { asked }) }),
      (words) => nearestListingWords(db, words),
    );
    const { lines, count, beyond, mended } = found;
    const after = (search.skip ?? 0) + lines.length;
    const isMore = after < count || (beyond && lines.length === MARKET_PAGE);
    return { lines, count, beyond, mended, ...(isMore && { next: after }) };
  },
});
