import type { Placed } from './candidate.ts';
import { bestCounts } from './class-counts.ts';
import { isServedBy, minimaOf, type Guarantee, type Minimum } from './guarantee.ts';
import { signatureClasses } from './signature-class.ts';

/** Who is chosen for so many places, and the minima that held. */
export interface Choice {
  readonly chosen: readonly Placed[];
  readonly minima: readonly Minimum[];
}

/**
 * The best choice for so many places: as many guaranteed places as can be held, then the highest total, then
 * the better places in the order. `placed` are those above the pass mark, in their order.
 */
export function bestChoice(
  placed: readonly Placed[],
  guarantees: readonly Guarantee[],
  places: number,
): Choice {
  const seats = Math.min(places, placed.length);
  const minima = minimaOf(guarantees, placed, seats);
  const onMerit = placed.slice(0, seats);
  if (minima.every(({ guarantee, held }) => countServed(guarantee, onMerit) >= held))
    return { chosen: onMerit, minima };
  const binding = minima.map(({ guarantee }) => guarantee);
  const classes = signatureClasses(placed, seats, (one) => binding.map((each) => isServedBy(each, one)));
  const counts = bestCounts({ classes, seats, minima: minima.map(({ held }) => held) });
  const chosen = classes.flatMap(({ members }, at) => members.slice(0, counts?.[at] ?? 0));
  const seatsTaken = new Set(chosen.map(({ position }) => position));
  return { chosen: placed.filter(({ position }) => seatsTaken.has(position)), minima };
}

/** How many of these a guarantee counts. */
export function countServed(guarantee: Guarantee, candidates: readonly Placed[]): number {
  return candidates.filter((one) => isServedBy(guarantee, one)).length;
}

/**
 * The best choice the budget pays, without skipping: one place more at a time, until the next choice does not
 * fit. A dear file is never passed over for a cheap one below it.
 */
export function affordedChoice(
  placed: readonly Placed[],
  guarantees: readonly Guarantee[],
  limits: { readonly places: number; readonly budget: number },
): Choice {
  const most = Math.min(limits.places, placed.length);
  const surelyPaid = Math.floor(limits.budget / Math.max(1, ...placed.map(({ amount }) => amount)));
  let best = bestChoice(placed, guarantees, Math.min(surelyPaid, most));
  for (let places = surelyPaid + 1; places <= most; places++) {
    const next = bestChoice(placed, guarantees, places);
    if (costOf(next.chosen) > limits.budget) break;
    best = next;
  }
  return best;
}

export function costOf(candidates: readonly Placed[]): number {
  return candidates.reduce((sum, { amount }) => sum + amount, 0);
}
