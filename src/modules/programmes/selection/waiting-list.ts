import type { Placed } from './candidate.ts';
import { countServed } from './choice.ts';
import { askedOf, isServedBy, type Guarantee, type Minimum } from './guarantee.ts';

/**
 * Those who wait, in the order they would be called if there were one place more, then another: by the same
 * rule, whoever serves a guarantee still short comes first, the best placed of them; otherwise the best
 * placed.
 */
export function waitingList(
  placed: readonly Placed[],
  chosen: readonly Placed[],
  guarantees: readonly Guarantee[],
): Placed[] {
  const taken = new Set(chosen.map(({ position }) => position));
  const rest = placed.filter(({ position }) => !taken.has(position));
  const binding = guarantees.filter((one) => one.binding);
  const counts = new Map(binding.map((one) => [one, countServed(one, chosen)]));
  const waiting: Placed[] = [];
  while (rest.length > 0) {
    const seats = chosen.length + waiting.length + 1;
    const short = binding.filter((one) => askedOf(one, seats) > (counts.get(one) ?? 0));
    const next = Math.max(0, bestServing(rest, short));
    const [called] = rest.splice(next, 1);
    if (called === undefined) break;
    waiting.push(called);
    for (const one of binding) if (isServedBy(one, called)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return waiting;
}

/**
 * Who is called when a chosen one withdraws. Nobody chosen loses her place: among those who wait, whoever
 * restores most of the guarantees that became short, then the best placed.
 */
export function successor(
  waiting: readonly Placed[],
  staying: readonly Placed[],
  minima: readonly Minimum[],
): Placed | undefined {
  const short = minima
    .filter(({ guarantee, held }) => countServed(guarantee, staying) < held)
    .map(({ guarantee }) => guarantee);
  const inOrder = waiting.toSorted((a, b) => a.position - b.position);
  return inOrder[Math.max(0, bestServing(inOrder, short))];
}

/** Where the best placed of those stands who serve most of these guarantees; −1 when nobody serves any. */
function bestServing(candidates: readonly Placed[], short: readonly Guarantee[]): number {
  let [best, at] = [0, -1];
  if (short.length === 0) return at;
  for (const [index, candidate] of candidates.entries()) {
    const serves = short.filter((one) => isServedBy(one, candidate)).length;
    if (serves > best) [best, at] = [serves, index];
    if (best === short.length) break;
  }
  return at;
}
