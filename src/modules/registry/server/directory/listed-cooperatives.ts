import { parametersOn } from '#modules/law/server';
import { query } from '#platform/operation/server';
import { activityDays } from '../../activity/activity-status.ts';
import { SearchInput, searchOf } from '../../search.ts';
import { matching, withActivity } from './found-cooperatives.ts';
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
    const { lines } = await matching(db, q, async (wanted) => {
      const found = await listFound(db, { search, limit: MOST_LISTED, ...(wanted && { asked: wanted }) });
      return { lines: found, count: found.length };
    });
    return lines.map((line) => withActivity(line, days));
  },
});
