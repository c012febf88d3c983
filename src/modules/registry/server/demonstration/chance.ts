/** A source of chance that always gives the same sequence for the same seed (mulberry32). */
export interface Chance {
  /** A number from 0 (included) to 1 (excluded). */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  /** A factor around 1: the exponential of a normal deviate of this spread. */
  factor(spread: number): number;
  pick<T>(list: readonly T[]): T;
}

/** The chance of one subject of the demonstration: subjects do not disturb one another. */
export function chance(seed: number, subject: string): Chance {
  let state = scramble(seed, subject);
  function fraction(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const whole = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    whole,
    happens: (probability) => fraction() < probability,
    factor: (spread) =>
      Math.exp(spread * (fraction() + fraction() + fraction() + fraction() - 2) * Math.SQRT2),
    pick: (list) => at(list, whole(0, list.length - 1)),
  };
}

/** Draws `count` different things, each in proportion to its weight; the whole list when it is shorter. */
export function draw<T>(luck: Chance, count: number, list: readonly T[], weight: (one: T) => number): T[] {
  const keyed = list.map((one) => ({
    one,
    key: -Math.log(1 - luck.fraction()) / Math.max(weight(one), 1e-9),
  }));
  keyed.sort((a, b) => a.key - b.key);
  return keyed.slice(0, Math.max(0, count)).map(({ one }) => one);
}

/** The list in another order. */
export function shuffled<T>(luck: Chance, list: readonly T[]): T[] {
  return draw(luck, list.length, list, () => 1);
}

/** The thing at a place of a list. Throws beyond its end. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const one = list[index];
  if (one === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return one;
}

/** A 32-bit number made of a seed and a text (FNV-1a, then mixed). */
export function scramble(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
