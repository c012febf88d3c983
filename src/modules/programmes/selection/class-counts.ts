import { capacityOf, type SignatureClass } from './signature-class.ts';
import { improved } from './improvement.ts';
import { covering, relaxation, worthOf, type Problem, type Relaxed } from './relaxation.ts';

/**
 * How many of each class to choose so that the places are filled, every minimum is reached and the values add
 * up to the most; undefined when no choice reaches every minimum. Exact: prices on the minima give a bound
 * (Lagrange), and every count that could still beat the best choice known is tried.
 */
export function bestCounts(problem: Problem): readonly number[] | undefined {
  const { classes, seats, minima } = problem;
  if (minima.some((least, group) => capacityOf(classes, group) < least || least > seats)) return undefined;
  const first = covering(problem);
  const known = first && improved(problem, first);
  const relaxed = relaxation(problem, known);
  if (relaxed.bound < 0) return undefined;
  const search: Search = {
    problem,
    relaxed,
    byLoss: relaxed.losses.map((losses) =>
      [...losses.keys()].toSorted((a, b) => at(losses, a) - at(losses, b)),
    ),
    counts: classes.map(() => 0),
    best: known && { counts: known, value: worthOf(classes, known) },
  };
  visit(search, 0, { left: seats, needs: minima, loss: 0 });
  return search.best?.counts;
}

/** Whether some choice reaches every minimum. */
export function canHold(problem: Problem): boolean {
  const { classes, seats, minima } = problem;
  if (minima.some((least, group) => capacityOf(classes, group) < least || least > seats)) return false;
  return covering(problem) !== undefined || bestCounts(problem) !== undefined;
}

interface Choice {
  readonly counts: readonly number[];
  readonly value: number;
}

interface Search {
  readonly problem: Problem;
  readonly relaxed: Relaxed;
  /** The counts of each class, those that lose least first. */
  readonly byLoss: readonly (readonly number[])[];
  readonly counts: number[];
  best: Choice | undefined;
}

interface Standing {
  readonly left: number;
  readonly needs: readonly number[];
  readonly loss: number;
}

/** Prices are fractions; values are whole. Half of one is more than what rounding may hide. */
const ROUNDING = 0.5;

function visit(search: Search, turn: number, standing: Standing): void {
  const { classes } = search.problem;
  const here = classes[turn];
  if (here === undefined) return settle(search, standing);
  const losses = search.relaxed.losses[turn] ?? [];
  const after = classes.slice(turn + 1);
  for (const count of search.byLoss[turn] ?? []) {
    const loss = standing.loss + at(losses, count);
    if (loss > gapOf(search) + ROUNDING) break;
    const left = standing.left - count;
    const needs = standing.needs.map((need, group) => (here.groups[group] ? need - count : need));
    if (left < 0 || !mayStillFit(after, left, needs)) continue;
    search.counts[turn] = count;
    visit(search, turn + 1, { left, needs, loss });
  }
}

/** How much less than the bound a choice may be worth and still be the best. */
function gapOf({ relaxed, best }: Search): number {
  return relaxed.bound - (best?.value ?? -1);
}

function mayStillFit(after: readonly SignatureClass[], left: number, needs: readonly number[]): boolean {
  const room = after.reduce((sum, { members }) => sum + members.length, 0);
  if (room < left) return false;
  return needs.every((need, group) => need <= Math.min(left, capacityOf(after, group)));
}

function settle(search: Search, { left, needs }: Standing): void {
  if (left !== 0 || needs.some((need) => need > 0)) return;
  const { problem, best } = search;
  const counts = [...search.counts];
  const value = worthOf(problem.classes, counts);
  const better = best === undefined || value > best.value;
  if (better || (value === best.value && earlier(problem.classes, counts, best.counts)))
    search.best = { counts, value };
}

/** Of two choices worth the same: the one that holds the better place where they first differ. */
function earlier(
  classes: readonly SignatureClass[],
  one: readonly number[],
  other: readonly number[],
): boolean {
  const places = (counts: readonly number[]) =>
    classes
      .flatMap(({ members }, at) => members.slice(0, counts[at] ?? 0).map(({ position }) => position))
      .toSorted((a, b) => a - b);
  const theirs = places(other);
  const differs = places(one).find((position, at) => position !== theirs[at]);
  if (differs === undefined) return false;
  return differs < (theirs[places(one).indexOf(differs)] ?? Infinity);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? Infinity;
}
