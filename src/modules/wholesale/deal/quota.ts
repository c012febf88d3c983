import { ok, refused, type Result } from '#platform/result';

/** What one cooperative may make of an order, and the share agreed for it. */
export interface QuotaShare {
  readonly weight: number;
  /** The most it can make in the time. */
  readonly capacity: number;
}

/**
 * Shares an order among cooperatives by agreed weights: in whole packs, nobody above what it can make, and
 * the whole exactly. Each gets its whole part, the largest remainders (the first of equal ones) a pack more;
 * what would exceed somebody's capacity goes to the others by the same rule. What does not fill a pack goes
 * to the heaviest weight that has room for it.
 */
export function quotasOf(
  ordered: number,
  pack: number,
  shares: readonly QuotaShare[],
): Result<number[], 'capacity-too-small'> {
  const room = shares.map(({ weight, capacity }) => (weight > 0 ? Math.floor(capacity / pack) : 0));
  const units = fill(Math.floor(ordered / pack), room, shares);
  if (units === undefined) return refused('capacity-too-small');
  const quotas = units.map((count) => count * pack);
  const loose = ordered % pack;
  if (loose === 0) return ok(quotas);
  const taker = byWeight(shares).find(({ at, weight, capacity }) => {
    return weight > 0 && capacity - (quotas[at] ?? 0) >= loose;
  });
  if (taker === undefined) return refused('capacity-too-small');
  return ok(quotas.map((quota, at) => (at === taker.at ? quota + loose : quota)));
}

/** Whole packs by weight, in rounds: who is full leaves, and the rest is shared anew. */
function fill(units: number, room: readonly number[], shares: readonly QuotaShare[]): number[] | undefined {
  const given = shares.map(() => 0);
  let left = units;
  while (left > 0) {
    const open = byWeight(shares).filter(
      ({ at, weight }) => weight > 0 && (given[at] ?? 0) < (room[at] ?? 0),
    );
    if (open.length === 0) return undefined;
    const parts = largestRemainder(
      left,
      open.map(({ weight }) => weight),
    );
    for (const [index, { at }] of open.entries()) {
      const taken = Math.min(parts[index] ?? 0, (room[at] ?? 0) - (given[at] ?? 0));
      given[at] = (given[at] ?? 0) + taken;
      left -= taken;
    }
  }
  return given;
}

function byWeight(shares: readonly QuotaShare[]) {
  return shares.map((share, at) => ({ ...share, at })).toSorted((a, b) => b.weight - a.weight || a.at - b.at);
}

/** Parts of a whole by weights, in whole numbers that add up to it. */
export function largestRemainder(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => ({
    part: Math.floor((whole * weight) / sum),
    rest: (whole * weight) % sum,
  }));
  const left = whole - exact.reduce((all, { part }) => all + part, 0);
  const favoured = exact
    .map(({ rest }, at) => ({ rest, at }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at)
    .slice(0, left)
    .map(({ at }) => at);
  return exact.map(({ part }, at) => part + (favoured.includes(at) ? 1 : 0));
}
