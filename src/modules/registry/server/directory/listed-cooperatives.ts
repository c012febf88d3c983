import { parametersOn } from '#modules/law/server';
import { query } from '#platform/operation/server';
import { findMending, type WordQuery } from '#platform/text';
import { activityDays } from '../../activity/activity-status.ts';
import { SearchInput, searchOf } from '../../search.ts';
import { nearestWords } from './directory.sql.ts';
import { withActivity } from './found-cooperatives.ts';
import { listFound } from './search.sql.ts';

/** Most lines of one downloaded list; the whole register is more, and the list says so. */
export const MOST_LISTED = 20_000;

/** The directory as a list to download: the same search, without pages. */
export const listedCooperatives = query({
  name: 'registry.listed-cooperatives',
  input: SearchInput,
  toEverybody: true,
  async run({ db, today }, { q = '', after: _after, skip: _skip, ...asked }) {
    const days = activityDays(await parametersOn(db, today), today);
    const search = { ...searchOf(asked), ...(asked.activity !== undefined && { days }) };
    const find = async (wanted?: WordQuery) => {
      const found = await listFound(db, { search, limit: MOST_LISTED, ...(wanted && { asked: wanted }) });
      return { lines: found, count: found.length };
    };
    const { lines } = await findMending(q, find, (words) => nearestWords(db, words));
    return lines.map((line) => withActivity(line, days));
  },
});
