import type { Counted } from './disclosure.ts';

/** Products of two numbers below it are whole numbers a computer holds exactly. */
const PRIME = 67_108_859;

/** The same parts in every year, and what they add up to, '' where that may be hidden too. */
export interface PartsOfYears {
  readonly years: readonly string[];
  readonly keys: readonly string[];
  /** The key of their total; undefined where it counts as known. */
  readonly total?: string;
  readonly hidden: ReadonlyMap<string, ReadonlySet<string>>;
  at(year: string, key: string): Counted;
}

/** A part that is the same number in years that follow each other. */
export interface Run {
  readonly key: string;
  readonly years: readonly string[];
}

/**
 * The hidden parts that whoever sees in which years nothing changed can work out: each year is an equation,
 * and a number that stays the same is one unknown. Solved by elimination in a field of whole numbers.
 */
export function toldOverYears(parts: PartsOfYears): Run[] {
  const { years, total } = parts;
  const runs = runsOf(parts);
  if (runs.length === 0) return [];
  const lineOf = new Map(years.map((year) => [year, Array.from({ length: runs.length }, () => 0)]));
  runs.forEach((run, index) => {
    for (const year of run.years) {
      const line = lineOf.get(year);
      if (line !== undefined) line[index] = run.key === total ? PRIME - 1 : 1;
    }
  });
  const matrix = [...lineOf.values()].filter((line) => line.some((value) => value !== 0));
  return aloneIn(reduced(matrix, runs.length)).flatMap((index) => runs[index] ?? []);
}

/** What is hidden, as unknowns: one for every run of years in which it stays the same. */
function runsOf({ years, keys, total, hidden, at }: PartsOfYears): Run[] {
  const all = total === undefined ? keys : [...keys, total];
  return all.flatMap((key) => {
    const runs: { key: string; years: string[] }[] = [];
    years.forEach((year, index) => {
      if (hidden.get(year)?.has(key) !== true) return;
      const before = years[index - 1];
      const last = runs.at(-1);
      const goes = before !== undefined && last?.years.at(-1) === before;
      if (goes && last !== undefined && isSame(at(before, key), at(year, key))) last.years.push(year);
      else runs.push({ key, years: [year] });
    });
    return runs;
  });
}

export function isSame(one: Counted, other: Counted): boolean {
  return one.value === other.value && one.entries === other.entries;
}

/** Gauss and Jordan: every pivot alone in its column. */
function reduced(matrix: number[][], columns: number): number[][] {
  let pivots = 0;
  for (let column = 0; column < columns && pivots < matrix.length; column += 1) {
    const found = matrix.findIndex((line, index) => index >= pivots && line[column] !== 0);
    const line = matrix[found];
    if (line === undefined) continue;
    matrix.splice(found, 1);
    const inverse = power(line[column] ?? 0, PRIME - 2);
    const scaled = line.map((value) => (value * inverse) % PRIME);
    matrix.splice(pivots, 0, scaled);
    matrix.forEach((other, index) => {
      const factor = other[column] ?? 0;
      if (index === pivots || factor === 0) return;
      matrix[index] = other.map((value, place) => (value + (PRIME - factor) * (scaled[place] ?? 0)) % PRIME);
    });
    pivots += 1;
  }
  return matrix;
}

/** Unknowns that stand alone in a line are told by it. */
function aloneIn(matrix: readonly (readonly number[])[]): number[] {
  return matrix.flatMap((line) => {
    const left = line.flatMap((value, index) => (value === 0 ? [] : [index]));
    return left.length === 1 ? left : [];
  });
}

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base, exponent];
  while (left > 0) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
    left = Math.floor(left / 2);
  }
  return result;
}
