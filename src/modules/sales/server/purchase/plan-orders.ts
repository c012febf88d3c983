import { centimes, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import type { LineTrouble } from '../../cart/cart.ts';
import { POINT_WAY, type Collecting } from '../../delivery/cycle.ts';
import type { DeliveryWay } from '../../delivery/delivery.ts';
import type { CartPart } from '../cart/my-cart.ts';

/** One cooperative's part of a purchase before it is placed. */
export interface PlannedOrder extends CartPart {
  readonly deliveryWay: DeliveryWay;
  readonly delivery: Centimes;
  readonly days: number;
  /** Where it is collected, when it is ordered in a cycle. */
  readonly collecting?: Collecting;
}

type CartRefusal = `cart-${LineTrouble}`;
type PlanRefusal = CartRefusal | 'way-missing' | 'not-sent-there' | 'not-collected-there' | 'cycle-closed';

/** A step: how each part of a cart reaches the buyer and what that costs; refused with the first trouble. */
export function planOrders(
  parts: readonly CartPart[],
  ways: Readonly<Record<string, string>>,
): Result<PlannedOrder[], PlanRefusal> {
  const planned: PlannedOrder[] = [];
  for (const part of parts) {
    const trouble = part.lines.find((line) => line.trouble !== undefined)?.trouble;
    if (trouble !== undefined) return troubled(trouble);
    const way = ways[part.organisationId] ?? (part.rate === undefined ? undefined : 'courier');
    if (way === undefined) return refused('way-missing', `way-${part.organisationId}`);
    if (way.startsWith(POINT_WAY)) {
      const collecting = part.collected.find(({ point }) => way === `${POINT_WAY}${point.pointId}`);
      if (collecting === undefined) return refused('cycle-closed', `way-${part.organisationId}`);
      planned.push({ ...part, deliveryWay: 'pick-up', delivery: centimes(0), days: 0, collecting });
      continue;
    }
    if (way === 'pick-up') {
      if (part.terms.pickUp === undefined)
        return refused('not-collected-there', `way-${part.organisationId}`);
      planned.push({ ...part, deliveryWay: 'pick-up', delivery: centimes(0), days: 0 });
      continue;
    }
    if (part.rate === undefined) return refused('not-sent-there', `way-${part.organisationId}`);
    planned.push({ ...part, deliveryWay: 'courier', delivery: part.rate.price, days: part.rate.days });
  }
  return ok(planned);
}

function troubled(trouble: LineTrouble): Result<never, CartRefusal> {
  switch (trouble) {
    case 'gone':
      return refused('cart-gone');
    case 'not-enough':
      return refused('cart-not-enough');
    case 'price-changed':
      return refused('cart-price-changed');
    case 'seller-closed':
      return refused('cart-seller-closed');
    case 'made-when-asked':
      return refused('cart-made-when-asked');
  }
}
