import type { SignatureClass } from './signature-class.ts';

/** What prices on the minima say: no choice is worth more than the bound, and what each count loses of it. */
export interface Relaxed {
  readonly bound: number;
  /** By class, by count. */
  readonly losses: readonly (readonly number[])[];
}

/** Places to fill from classes, with the least of each guarantee. */
export interface Problem {
  readonly classes: readonly SignatureClass[];
  readonly seats: number;
  readonly minima: readonly number[];
}

const ROUNDS = 1500;
const PATIENCE = 60;

/**
 * The least bound that prices on the minima give. Each round fills the places with the dearest candidates,
 * then raises the price of a minimum that was missed and lowers that of one exceeded, by as much as would
 * bring the bound down to the best choice known (Polyak's step).
 */
export function relaxation(problem: Problem, known: readonly number[] | undefined): Relaxed {
  const target = known === undefined ? -1 : worthOf(problem.classes, known);
  let prices: readonly number[] = problem.minima.map(() => 0);
  let best = { bound: Infinity, prices, seatPrice: 0 };
  let [reach, waited] = [1, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const { counts, seatPrice } = filled(problem, prices);
    const misses = missesOf(problem, counts);
    const bound = boundOf(problem, prices, counts);
    waited = bound < best.bound ? 0 : waited + 1;
    if (bound < best.bound) best = { bound, prices, seatPrice };
    const slopes = misses.map((miss, at) => slope(miss, prices[at] ?? 0));
    const steepness = slopes.reduce((sum, each) => sum + each ** 2, 0);
    if (steepness === 0 || best.bound - target < 0.5) break;
    if (waited > PATIENCE) [reach, waited] = [reach / 2, 0];
    const step = (reach * (bound - target)) / steepness;
    prices = prices.map((price, at) => Math.max(0, price + step * (slopes[at] ?? 0)));
  }
  return { bound: best.bound, losses: lossesOf(problem, best) };
}

/** A price cannot go below nothing. */
function slope(miss: number, price: number): number {
  return price === 0 ? Math.max(0, miss) : miss;
}

function premium({ groups }: SignatureClass, prices: readonly number[]): number {
  return prices.reduce((sum, price, at) => sum + (groups[at] ? price : 0), 0);
}

/** The places filled by value and price, and what the last of them was worth. */
function filled({ classes, seats }: Problem, prices: readonly number[]) {
  const counts = classes.map(() => 0);
  const premiums = classes.map((one) => premium(one, prices));
  let seatPrice = 0;
  for (let seat = 0; seat < seats; seat++) {
    let [dearest, at] = [-Infinity, -1];
    for (const [index, { members }] of classes.entries()) {
      const next = members[counts[index] ?? 0];
      const worth = next === undefined ? -Infinity : next.value + (premiums[index] ?? 0);
      if (worth > dearest) [dearest, at] = [worth, index];
    }
    if (at < 0) break;
    counts[at] = (counts[at] ?? 0) + 1;
    seatPrice = dearest;
  }
  return { counts, seatPrice };
}

/** By how much each minimum is missed; below nothing where it is exceeded. */
export function missesOf({ classes, minima }: Problem, counts: readonly number[]): number[] {
  return minima.map((least, group) =>
    classes.reduce((miss, { groups }, at) => miss - (groups[group] ? (counts[at] ?? 0) : 0), least),
  );
}

function boundOf({ classes, minima }: Problem, prices: readonly number[], counts: readonly number[]): number {
  const value = classes.reduce((sum, one, at) => {
    const count = counts[at] ?? 0;
    return sum + (one.sums[count] ?? 0) + count * premium(one, prices);
  }, 0);
  return value - minima.reduce((sum, least, at) => sum + least * (prices[at] ?? 0), 0);
}

function lossesOf(
  { classes }: Problem,
  at: { readonly prices: readonly number[]; readonly seatPrice: number },
) {
  return classes.map((one) => {
    const each = premium(one, at.prices) - at.seatPrice;
    const worths = one.sums.map((sum, count) => sum + count * each);
    const most = Math.max(...worths);
    return worths.map((worth) => most - worth);
  });
}

export function worthOf(classes: readonly SignatureClass[], counts: readonly number[]): number {
  return classes.reduce((sum, one, at) => sum + (one.sums[counts[at] ?? 0] ?? 0), 0);
}

/** A first choice that reaches every minimum, if going for the most wanted first finds one. */
export function covering(problem: Problem): readonly number[] | undefined {
  const { classes, seats } = problem;
  const counts = classes.map(() => 0);
  for (let seat = 0; seat < seats; seat++) {
    const misses = missesOf(problem, counts);
    let [best, at] = [{ serves: -1, value: -1 }, -1];
    for (const [index, { members, groups }] of classes.entries()) {
      const next = members[counts[index] ?? 0];
      if (next === undefined) continue;
      const serves = misses.filter((miss, group) => miss > 0 && groups[group] === true).length;
      if (serves > best.serves || (serves === best.serves && next.value > best.value))
        [best, at] = [{ serves, value: next.value }, index];
    }
    if (at < 0) break;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return missesOf(problem, counts).every((miss) => miss <= 0) ? counts : undefined;
}
