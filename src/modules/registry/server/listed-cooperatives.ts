import { query } from '#platform/operation/server';
import { SearchInput, searchOf } from '../search.ts';
import { matching } from './found-cooperatives.ts';

/** Most lines of one downloaded list; the whole register is more, and the list says so. */
export const MOST_LISTED = 20_000;

/** The directory as a list to download: the same search, without pages. */
export const listedCooperatives = query({
  name: 'registry.listed-cooperatives',
  input: SearchInput,
  toEverybody: true,
  async run({ db }, { q = '', after: _after, skip: _skip, ...asked }) {
    const { first } = await matching(db, { q, search: searchOf(asked), limit: MOST_LISTED });
    return first;
  },
});
