import { query, type Reading } from '#platform/operation/server';
import { askedWords, directoryQuery, type DirectoryQuery } from '../directory.ts';
import { cursorAfter, PAGE_SIZE, SearchInput, searchOf, type Found, type Search } from '../search.ts';
import { nearestWords } from './directory.sql.ts';
import { countFoundByPlace, listFound } from './search.sql.ts';

/** Fewer results than this, and the words of the search are mended on the vocabulary. */
const FEW = 3;
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
  run: ({ db }, input) => foundPage(db, input, PAGE_SIZE),
});

async function foundPage(db: Reading['db'], input: SearchInput, size: number): Promise<FoundPage> {
  const search = searchOf(input);
  const { asked, first, mended } = await matching(db, { q: input.q ?? '', search, limit: size + 1 });
  const digits = search.place === undefined ? REGION_DIGITS : PROVINCE_DIGITS;
  const byPlace = await countFoundByPlace(db, { asked, search, digits });
  const lines = first.slice(0, size);
  const last = lines.at(-1);
  const next =
    first.length <= size || last === undefined
      ? undefined
      : asked === undefined
        ? { after: cursorAfter(last) }
        : { skip: (search.skip ?? 0) + size };
  const count = byPlace.reduce((sum, { count: here }) => sum + here, 0);
  return { lines, byPlace, count, mended, ...(next && { next }) };
}

/**
 * The lines that match, and the statement that found them. First as written and as it sounds; when that finds
 * few, with the words mended on the vocabulary; when that finds none, with any of the words.
 */
export async function matching(
  db: Reading['db'],
  { q, ...wanted }: { readonly q: string; readonly search: Search; readonly limit: number },
) {
  const asked = directoryQuery(q);
  if (asked === undefined || (await findsEnough(db, asked, wanted.search))) {
    return { asked, first: await listFound(db, { asked, ...wanted }), mended: false };
  }
  const mended = await nearestWords(db, askedWords(q));
  for (const terms of ['all', 'any'] as const) {
    const wider = directoryQuery(q, { mended, terms }) ?? asked;
    const first = await listFound(db, { asked: wider, ...wanted });
    if (first.length > 0) return { asked: wider, first, mended: true };
  }
  return { asked, first: [], mended: false };
}

async function findsEnough(db: Reading['db'], asked: DirectoryQuery, search: Search): Promise<boolean> {
  return (await listFound(db, { asked, search: { ...search, skip: 0 }, limit: FEW })).length >= FEW;
}
