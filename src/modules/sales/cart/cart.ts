import type { Product } from '#modules/market';
import { centimes, plus, times, type Centimes } from '#platform/money';

/** The most different things in one cart. */
export const MOST_LINES = 60;

/** A thing in a cart: how many, and the price she saw when she put it there. */
export interface CartLine {
  readonly organisationId: string;
  readonly productId: string;
  readonly quantity: number;
  readonly seen: Centimes;
}

/** How long others are told that a piece is looked at, from when somebody put it in her cart. */
const LOOKED_AT_MS = 10 * 60_000;

/**
 * From when on a piece in a cart counts as looked at. Judged when it is read. It keeps nothing: a thing is
 * kept from the moment it is ordered.
 */
export function lookedAtSince(now: Date): Date {
  return new Date(now.getTime() - LOOKED_AT_MS);
}

/** Why a line cannot be bought as it stands. */
export type LineTrouble = 'gone' | 'not-enough' | 'price-changed' | 'seller-closed' | 'made-when-asked';

/** A line beside what the thing is now. */
export interface LineNow extends CartLine {
  readonly product?: Product;
  readonly sellerOpen: boolean;
  readonly trouble?: LineTrouble;
  /** Somebody else put this piece in her cart a moment ago. */
  readonly lookedAt?: true;
}

/** Looks at a line with today's eyes. A change of price is told, and asked again: never taken silently. */
export function lineNow(line: CartLine, product: Product | undefined, sellerOpen: boolean): LineNow {
  const trouble = troubleOf(line, product, sellerOpen);
  return { ...line, sellerOpen, ...(product && { product }), ...(trouble && { trouble }) };
}

function troubleOf(
  line: CartLine,
  product: Product | undefined,
  sellerOpen: boolean,
): LineTrouble | undefined {
  if (product === undefined || product.state !== 'on-sale') return 'gone';
  if (!sellerOpen) return 'seller-closed';
  if (product.stock === 'made-to-order') return 'made-when-asked';
  if (product.left < 1) return 'gone';
  if (product.left < line.quantity) return 'not-enough';
  return product.price === line.seen ? undefined : 'price-changed';
}

/** What the lines of a cart cost together, at the prices she saw. */
export function goodsOf(lines: readonly Pick<CartLine, 'quantity' | 'seen'>[]): Centimes {
  return lines.reduce((sum, { quantity, seen }) => plus(sum, times(seen, quantity)), centimes(0));
}

/** The lines by who sells them, in the order they were put in. */
export function bySeller<Line extends Pick<CartLine, 'organisationId'>>(
  lines: readonly Line[],
): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines)
    groups.set(line.organisationId, [...(groups.get(line.organisationId) ?? []), line]);
  return groups;
}
