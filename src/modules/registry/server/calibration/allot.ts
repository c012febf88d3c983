import { at } from '../demonstration/chance.ts';

export interface Bounds {
  readonly least?: readonly number[];
  readonly most?: readonly number[];
}

/**
 * Shares a whole total among places in proportion to their weights, in whole numbers within bounds: the
 * largest remainders get the last units. The shares always add up to the total. Throws when the bounds leave
 * no room for it.
 */
export function allot(total: number, weights: readonly number[], bounds: Bounds = {}): number[] {
  const least = bounds.least ?? weights.map(() => 0);
  const most = bounds.most ?? weights.map(() => Number.MAX_SAFE_INTEGER);
  const room = [sum(least), bounds.most === undefined ? Infinity : sum(most)] as const;
  if (total < room[0] || total > room[1]) {
    throw new RangeError(`${total} does not fit between ${room[0]} and ${room[1]}`);
  }
  const places = weights.map((weight, index) => ({
    weight: Math.max(weight, 1e-9),
    least: at(least, index),
    most: at(most, index),
  }));
  const scale = scaleFor(total, places);
  const exact = places.map(({ weight, least, most }) => Math.min(Math.max(weight * scale, least), most));
  return rounded(total, exact, places);
}

/**
 * Whole cells whose rows and columns add up to the given sums, near proportion. Both must have the same
 * total.
 */
export function fillTable(rows: readonly number[], columns: readonly number[]): number[][] {
  let left = [...columns];
  return rows.map((row) => {
    const cells = allot(row, left, { most: left });
    left = left.map((column, index) => column - at(cells, index));
    return cells;
  });
}

export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const one of numbers) total += one;
  return total;
}

interface Place {
  readonly weight: number;
  readonly least: number;
  readonly most: number;
}

/** The factor by which the weights, held within the bounds, add up to the total. Found by halving. */
function scaleFor(total: number, places: readonly Place[]): number {
  let [low, high] = [0, 1];
  while (held(high, places) < total && high < 1e15) high *= 4;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (held(middle, places) < total) low = middle;
    else high = middle;
  }
  return high;
}

function held(scale: number, places: readonly Place[]): number {
  let total = 0;
  for (const { weight, least, most } of places) total += Math.min(Math.max(weight * scale, least), most);
  return total;
}

function rounded(total: number, exact: readonly number[], places: readonly Place[]): number[] {
  const shares = exact.map((one) => Math.floor(one + 1e-9));
  const order = exact.map((_, index) => index).toSorted((a, b) => remainder(exact, b) - remainder(exact, a));
  let missing = total - sum(shares);
  while (missing !== 0) {
    const step = Math.sign(missing);
    const before = missing;
    for (const index of step > 0 ? order : order.toReversed()) {
      if (missing === 0) break;
      const next = at(shares, index) + step;
      const { least, most } = at(places, index);
      if (next < least || next > most) continue;
      shares[index] = next;
      missing -= step;
    }
    if (missing === before) throw new RangeError(`${missing} of ${total} found no place`);
  }
  return shares;
}

function remainder(exact: readonly number[], index: number): number {
  const one = at(exact, index);
  return one - Math.floor(one + 1e-9);
}
