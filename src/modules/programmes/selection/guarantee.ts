import type { Placed } from './candidate.ts';
import { canHold } from './class-counts.ts';
import { signatureClasses } from './signature-class.ts';

/** A minimum a call promises to a group: women-led, rural, youth … One choice counts for all its groups. */
export interface Guarantee {
  readonly group: string;
  /** Places, or a share of the places in whole percents. */
  readonly least: { readonly places: number } | { readonly percent: number };
  /** Below this note, in hundredths, nobody is lifted by it: what it cannot fill so lapses. */
  readonly floor: number;
  /** A target is only counted; a guarantee lifts. */
  readonly binding: boolean;
}

/** What a guarantee asks of so many places, and what of it can be held. */
export interface Minimum {
  readonly guarantee: Guarantee;
  readonly asked: number;
  /** What is left once places that nobody above the floor can fill have lapsed. */
  readonly held: number;
}

/**
 * The minima of so many places. Where the places do not suffice for all, they are held in the order the call
 * declares them.
 */
export function minimaOf(
  guarantees: readonly Guarantee[],
  placed: readonly Placed[],
  seats: number,
): Minimum[] {
  const binding = guarantees.filter((one) => one.binding);
  const wishes = binding.map((guarantee) => {
    const asked = askedOf(guarantee, seats);
    const able = placed.filter((candidate) => isServedBy(guarantee, candidate)).length;
    return { guarantee, asked, held: Math.min(asked, able, seats) };
  });
  const holds = (held: readonly number[]) => {
    const served = wishes.slice(0, held.length).map(({ guarantee }) => guarantee);
    const classes = signatureClasses(placed, seats, (one) => served.map((each) => isServedBy(each, one)));
    return canHold({ classes, seats, minima: held });
  };
  const all = wishes.map(({ held }) => held);
  if (all.length < 2 || holds(all)) return wishes;
  const kept: number[] = [];
  for (const { held } of wishes) kept.push(mostHeld(held, (count) => holds([...kept, count])));
  return wishes.map((wish, at) => ({ ...wish, held: kept[at] ?? 0 }));
}

/** Whether a candidate counts for a guarantee. */
export function isServedBy({ group, floor }: Guarantee, { groups, score }: Placed): boolean {
  return score >= floor && groups.includes(group);
}

export function askedOf({ least }: Guarantee, seats: number): number {
  return 'places' in least ? least.places : Math.ceil((least.percent * seats) / 100);
}

/** The largest count that holds, found by halving: what holds for more holds for less. */
function mostHeld(wished: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, wished];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
