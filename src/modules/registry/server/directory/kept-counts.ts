import type { Matches } from './search.sql.ts';

type Counts = Matches['byPlace'];

/** A search that finds so many is wide: nobody reads to its end, and its count may be a minute old. */
const WIDE = 2_000;
const KEPT_MS = 60_000;
const MOST_KEPT = 1_000;
const kept = new Map<string, { readonly byPlace: Counts; readonly until: number }>();

/**
 * What a wide search counted less than a minute ago in this process. Counting tens of thousands of entries
 * takes longer than finding the first page, and it is the wide searches that many people ask.
 */
export function keptCounts(search: string): Counts | undefined {
  const known = kept.get(search);
  if (known !== undefined && known.until > performance.now()) return known.byPlace;
  kept.delete(search);
  return undefined;
}

/** Keeps what a search counted, if it was wide. */
export function keepCounts(search: string, byPlace: Counts): void {
  if (totalOf(byPlace) < WIDE) return;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(search, { byPlace, until: performance.now() + KEPT_MS });
}

export function totalOf(byPlace: Counts): number {
  return byPlace.reduce((sum, { count }) => sum + count, 0);
}
