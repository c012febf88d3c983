import type { Uncompared } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { PublishedFigure } from './published-figure.ts';

/** A published total with ours beside it and the reason of their difference, or why there is none. */
export interface Compared extends PublishedFigure {
  readonly computed?: number;
  readonly difference?: Difference;
  readonly why?: Uncompared | 'hidden' | 'nothing';
}

/** How many totals came to each verdict, the most first. */
export function verdicts(
  compared: readonly Compared[],
): { readonly verdict: string; readonly count: number }[] {
  const counts = Map.groupBy(compared, ({ difference, why }) =>
    difference === undefined ? `why.${why ?? 'nothing'}` : `difference.${difference}`,
  );
  return [...counts]
    .map(([verdict, all]) => ({ verdict, count: all.length }))
    .toSorted((a, b) => b.count - a.count || (a.verdict < b.verdict ? -1 : 1));
}
