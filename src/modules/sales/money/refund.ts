import { centimes, minus, plus, share, times, type Centimes } from '#platform/money';
import type { OrderLine } from '../order/order-line.ts';
import type { OrderMove } from '../order/order.ts';

type Bought = Pick<OrderLine, 'quantity' | 'price' | 'returnable' | 'commissionSum' | 'commissionTax'>;

/** How the money of an order is parted when it ends: what goes back to the buyer, what the house keeps. */
export interface Parting {
  readonly back: Centimes;
  readonly commission: Centimes;
  readonly tax: Centimes;
}

/**
 * Parts what an order holds. Sent back by a change of mind, what spoils stays bought, and delivery with it;
 * with nothing of the kind, everything goes back. Commission is kept only of what stays sold; when the
 * buyer gets
 * a part of the price back, in proportion.
 */
export function parting(
  { move, back = centimes(0) }: { readonly move: OrderMove; readonly back?: Centimes },
  held: Centimes,
  { lines, delivery }: { readonly lines: readonly Bought[]; readonly delivery: Centimes },
): Parting {
  if (move === 'settle-for-both') return partedBetween(held, back, keptOf(lines));
  const stays = move === 'take-back' ? lines.filter(({ returnable }) => !returnable) : [];
  if (move === 'close' || move === 'settle-for-seller') return { back: centimes(0), ...keptOf(lines) };
  if (stays.length === 0) return { back: held, commission: centimes(0), tax: centimes(0) };
  const sold = stays.reduce((sum, { price, quantity }) => plus(sum, times(price, quantity)), delivery);
  return { back: minus(held, centimes(Math.min(sold, held))), ...keptOf(stays) };
}

function keptOf(lines: readonly Bought[]) {
  return {
    commission: lines.reduce((sum, { commissionSum }) => plus(sum, commissionSum), centimes(0)),
    tax: lines.reduce((sum, { commissionTax }) => plus(sum, commissionTax), centimes(0)),
  };
}

/** The buyer gets a part back, never more than is held; commission and its tax are kept of the rest. */
function partedBetween(held: Centimes, asked: Centimes, kept: ReturnType<typeof keptOf>): Parting {
  const back = centimes(Math.min(asked, held));
  const of = (amount: Centimes) => share(amount, [held - back, back])[0] ?? centimes(0);
  return { back, commission: of(kept.commission), tax: of(kept.tax) };
}
