import { query } from '#platform/operation/server';
import { SearchInput, searchOf } from '../../search.ts';
import { matching } from './found-cooperatives.ts';
import { listFound } from './search.sql.ts';

/** Most lines of one downloaded list; the whole register is more, and the list says so. */
export const MOST_LISTED = 20_000;

/** The directory as a list to download: the same search, without pages. */
export const listedCooperatives = query({
  name: 'registry.listed-cooperatives',
  input: SearchInput,
  toEverybody: true,
  async run({ db }, { q = '', after: _after, skip: _skip, ...asked }) {
    const search = searchOf(asked);
    const { lines } = await matching(db, q, async (wanted) => {
      const found = await listFound(db, { search, limit: MOST_LISTED, ...(wanted && { asked: wanted }) });
      return { lines: found, count: found.length };
    });
    return lines;
  },
});
