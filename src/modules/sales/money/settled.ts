import { centimes, minus, plus, type Centimes } from '#platform/money';

/**
 * What was released to a cooperative for an order, and what it took itself in its own till, in their
 * order.
 */
export interface Release {
  readonly orderId: string;
  readonly released: Centimes;
  readonly inOwnTill: Centimes;
}

/**
 * How much of each release has really reached the cooperative: first what it took itself for that
 * order, then what was paid out to it, the oldest release first. Never more than it received in all,
 * nor than was released. /
 */
export function settledByOrder(releases: readonly Release[], paidOut: Centimes): Map<string, Centimes> {
  const settled = new Map<string, Centimes>();
  let left = paidOut;
  for (const { orderId, released, inOwnTill } of releases) {
    const own = centimes(Math.min(released, inOwnTill));
    settled.set(orderId, own);
    left = plus(left, minus(inOwnTill, own));
  }
  for (const { orderId, released } of releases) {
    const own = settled.get(orderId) ?? centimes(0);
    const more = centimes(Math.max(0, Math.min(left, released - own)));
    settled.set(orderId, plus(own, more));
    left = minus(left, more);
  }
  return settled;
}
