import { centimes, plus, share, type Centimes } from '#platform/money';
import { keptOfLine } from '../order/line-return.ts';
import type { OrderLine } from '../order/order-line.ts';
import type { OrderMove } from '../order/order.ts';

type Bought = Pick<OrderLine, 'quantity' | 'returned' | 'commissionSum' | 'commissionTax'>;

/** How the money of an order is parted when it ends: what goes back to the buyer, what the house keeps. */
export interface Parting {
  readonly back: Centimes;
  readonly commission: Centimes;
  readonly tax: Centimes;
}

/**
 * Parts what an order holds when it ends. Commission is kept of what stays sold only, of each line in
 * proportion to what did not come back; where nothing stays, everything held goes back, delivery with it.
 */
export function parting(
  { move, back = centimes(0) }: { readonly move: OrderMove; readonly back?: Centimes },
  held: Centimes,
  { lines }: { readonly lines: readonly Bought[] },
): Parting {
  if (move === 'settle-for-both') return partedBetween(held, back, keptOf(lines));
  if (move === 'close' || move === 'settle-for-seller') return { back: centimes(0), ...keptOf(lines) };
  return { back: held, commission: centimes(0), tax: centimes(0) };
}

function keptOf(lines: readonly Bought[]) {
  const kept = lines.map(keptOfLine);
  return {
    commission: kept.reduce((sum, { commission }) => plus(sum, commission), centimes(0)),
    tax: kept.reduce((sum, { tax }) => plus(sum, tax), centimes(0)),
  };
}

/** The buyer gets a part back, never more than is held; commission and its tax are kept of the rest. */
function partedBetween(held: Centimes, asked: Centimes, kept: ReturnType<typeof keptOf>): Parting {
  const back = centimes(Math.min(asked, held));
  const of = (amount: Centimes) => share(amount, [held - back, back])[0] ?? centimes(0);
  return { back, commission: of(kept.commission), tax: of(kept.tax) };
}
