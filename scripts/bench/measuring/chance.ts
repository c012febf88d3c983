/** Repeatable chance: every run of a bench asks the same questions in the same order. */
export interface Chance {
  /** A whole number from 0 up to, but not including, `below`. */
  readonly below: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

const FRACTIONS = 2 ** 32;

/** A source of chance that begins at a number (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / FRACTIONS) * limit);
  };
  return { below, pick: (from) => picked(from, below(from.length)) };
}

function picked<T>(from: readonly T[], at: number): T {
  const one = from[at];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
