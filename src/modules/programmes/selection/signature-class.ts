import type { Placed } from './candidate.ts';

/**
 * The candidates who belong to the same of the guaranteed groups. Of a class only the best may be chosen:
 * what is open is how many.
 */
export interface SignatureClass {
  /** For each guarantee, whether these candidates serve it. */
  readonly groups: readonly boolean[];
  /** Best first. */
  readonly members: readonly Valued[];
  /** The value of its best 0, 1, 2 … */
  readonly sums: readonly number[];
}

export interface Valued extends Placed {
  readonly value: number;
}

/**
 * Classes of the candidates. The value of one is its note, then its place in the order: between choices of
 * the same total, the one whose places add up to less wins.
 */
export function signatureClasses(
  placed: readonly Placed[],
  seats: number,
  serves: (candidate: Placed) => readonly boolean[],
): SignatureClass[] {
  const scale = placed.length * seats + 1;
  const last = placed.length;
  const known = Map.groupBy(placed, (candidate) => serves(candidate).map(Number).join(''));
  return [...known.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const valued = members.map((one) => ({ ...one, value: one.score * scale + last - one.position }));
    return [{ groups: serves(first), members: valued, sums: sumsOf(valued) }];
  });
}

/** How many candidates at all serve a guarantee. */
export function capacityOf(classes: readonly SignatureClass[], group: number): number {
  return classes.reduce((sum, { groups, members }) => sum + (groups[group] ? members.length : 0), 0);
}

function sumsOf(members: readonly Valued[]): number[] {
  const sums = [0];
  for (const { value } of members) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}
