import { parametersOn } from '#modules/law/server';
import { query, type Reading } from '#platform/operation/server';
import { findMending } from '#platform/text';
import { activityDays, activityStatus, type ActivityDays } from '../../activity/activity-status.ts';
import { cursorAfter, PAGE_SIZE, SearchInput, searchOf, type Found } from '../../search.ts';
import { nearestWords } from './directory.sql.ts';
import { findMatches, listFound } from './search.sql.ts';
import { keepCounts, keptCounts, totalOf } from './kept-counts.ts';

const REGION_DIGITS = 2;
const PROVINCE_DIGITS = 6;

export interface FoundPage {
  readonly lines: readonly Found[];
  readonly byPlace: readonly { readonly place: string; readonly count: number }[];
  readonly count: number;
  /** Whether the words were mended to find these. */
  readonly mended: boolean;
  readonly next?: { readonly after?: string; readonly skip?: number };
}

/** The directory: what a search finds, where it lies, and how to go on. */
export const foundCooperatives = query({
  name: 'registry.found-cooperatives',
  input: SearchInput,
  toEverybody: true,
  async run({ db, today }, input) {
    const days = activityDays(await parametersOn(db, today), today);
    return foundPage(db, input, { size: PAGE_SIZE, days });
  },
});

async function foundPage(
  db: Reading['db'],
  input: SearchInput,
  { size, days }: { readonly size: number; readonly days: ActivityDays },
): Promise<FoundPage> {
  const search = { ...searchOf(input), ...(input.activity !== undefined && { days }) };
  const digits = search.place === undefined ? REGION_DIGITS : PROVINCE_DIGITS;
  const page = { search, limit: size + 1, digits };
  const found = await findMending(
    input.q,
    (asked) => foundAndCounted(db, { ...page, ...(asked && { asked }) }),
    (words) => nearestWords(db, words),
  );
  const { asked, lines: first, byPlace, count, mended } = found;
  const lines = first.slice(0, size);
  const last = lines.at(-1);
  const next =
    first.length <= size || last === undefined
      ? undefined
      : asked === undefined
        ? { after: cursorAfter(last) }
        : { skip: (search.skip ?? 0) + size };
  return {
    lines: lines.map((line) => withActivity(line, days)),
    byPlace,
    count,
    mended,
    ...(next && { next }),
  };
}

/** A line of the directory with how alive it is on the day the days were counted from. */
export function withActivity(line: Found, days: ActivityDays): Found {
  const { state, foundedOn, lastProof, difficultyOn } = line;
  const inputs = {
    state,
    foundedOn,
    lastProof: lastProof ?? undefined,
    difficultyOn: difficultyOn ?? undefined,
  };
  return { ...line, activity: activityStatus(inputs, days) };
}

async function foundAndCounted(db: Reading['db'], page: Parameters<typeof findMatches>[1]) {
  const { after: _after, skip: _skip, ...narrowed } = page.search;
  const key = JSON.stringify([page.asked?.match, narrowed, page.digits]);
  const known = keptCounts(key);
  if (known !== undefined) return { lines: await listFound(db, page), byPlace: known, count: totalOf(known) };
  const found = await findMatches(db, page);
  keepCounts(key, found.byPlace);
  return { ...found, count: totalOf(found.byPlace) };
}
