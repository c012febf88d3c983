import { missesOf, type Problem } from './relaxation.ts';

/** A place taken from one class and given to another. */
interface Swap {
  readonly from: number;
  readonly to: number;
}

/**
 * A choice made better by exchanging one place or two at a time, as long as one exchange gains and every
 * minimum stays reached.
 */
export function improved(problem: Problem, first: readonly number[]): readonly number[] {
  const swaps = swapsOf(problem);
  let counts = first;
  for (;;) {
    const next = exchanged(problem, counts, swaps);
    if (next === undefined) return counts;
    counts = next;
  }
}

function swapsOf({ classes }: Problem): Swap[] {
  const each = [...classes.keys()];
  return each.flatMap((from) => each.filter((to) => to !== from).map((to) => ({ from, to })));
}

function exchanged(
  problem: Problem,
  counts: readonly number[],
  swaps: readonly Swap[],
): readonly number[] | undefined {
  const spare = missesOf(problem, counts).map((miss) => -miss);
  for (const first of swaps) {
    const gain = gainOf(problem, counts, first);
    if (gain === undefined) continue;
    const once = exchange(counts, first);
    const left = spareAfter(problem, spare, first);
    if (gain > 0 && left.every((room) => room >= 0)) return once;
    for (const second of swaps) {
      const more = gainOf(problem, once, second);
      if (more === undefined || gain + more <= 0) continue;
      if (spareAfter(problem, left, second).every((room) => room >= 0)) return exchange(once, second);
    }
  }
  return undefined;
}

/** What a swap gains; undefined when there is nobody to give or to take. */
function gainOf({ classes }: Problem, counts: readonly number[], { from, to }: Swap): number | undefined {
  const given = classes[from]?.members[(counts[from] ?? 0) - 1];
  const taken = classes[to]?.members[counts[to] ?? 0];
  return given && taken && taken.value - given.value;
}

function spareAfter({ classes }: Problem, spare: readonly number[], { from, to }: Swap): number[] {
  const [given, taken] = [classes[from]?.groups, classes[to]?.groups];
  return spare.map((room, at) => room - Number(given?.[at] ?? false) + Number(taken?.[at] ?? false));
}

function exchange(counts: readonly number[], { from, to }: Swap): number[] {
  return counts.map((count, at) => (at === from ? count - 1 : at === to ? count + 1 : count));
}
