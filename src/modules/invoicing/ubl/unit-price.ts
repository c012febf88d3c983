import type { Centimes } from '#platform/money';

const FEWEST = 2;
const MOST = 12;

/**
 * The price of one, without tax, in dirhams: with as few decimals as give the amount of the line again when
 * it is
 * multiplied and rounded.
 */
export function unitPrice(net: Centimes, quantity: number): string {
  for (let decimals = FEWEST; decimals < MOST; decimals += 1) {
    const text = divided(net, { quantity, decimals });
    if (lineAmount(text, quantity) === net) return text;
  }
  return divided(net, { quantity, decimals: MOST });
}

/** What a unit price makes of a quantity, in centimes, rounded half away from zero. */
export function lineAmount(price: string, quantity: number): number {
  const [whole = '0', decimals = ''] = price.split('.');
  const scale = 10n ** BigInt(Math.max(0, decimals.length - FEWEST));
  const total = BigInt(whole + decimals.padEnd(FEWEST, '0')) * BigInt(quantity);
  return Number((total * 2n + scale) / (2n * scale));
}

function divided(
  net: Centimes,
  { quantity, decimals }: { readonly quantity: number; readonly decimals: number },
) {
  const scaled = BigInt(net) * 10n ** BigInt(decimals - FEWEST);
  const rounded = (scaled * 2n + BigInt(quantity)) / (2n * BigInt(quantity));
  const digits = String(rounded).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
