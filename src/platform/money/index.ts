import { ok, refused, type Result } from '#platform/result';

declare const brand: unique symbol;

/** An amount in whole centimes of dirham (MAD). The only money of the house; never a float, never divided. */
export type Centimes = number & { readonly [brand]: 'centimes' };

/**
 * Brands a whole number of centimes coming from the database or a literal. Throws on a fraction or an unsafe
 * number.
 */
export function centimes(value: number | string | bigint): Centimes {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error('an amount must be a whole number of centimes');
  return number as Centimes;
}

export function plus(a: Centimes, b: Centimes): Centimes {
  return centimes(a + b);
}

export function minus(a: Centimes, b: Centimes): Centimes {
  return centimes(a - b);
}

export function times(amount: Centimes, quantity: number): Centimes {
  return centimes(amount * quantity);
}

const AMOUNT = /^(\d{1,13})(?:[.,](\d{1,2}))?$/;

/**
 * Reads an amount in dirhams as people type it: "1 000", "1000,50", "1000.5", Arabic digits already folded.
 */
export function parseDirhams(text: string): Result<Centimes, 'amount-unreadable'> {
  const match = AMOUNT.exec(text.replace(/[\s\u00a0\u202f]/g, ''));
  if (!match) return refused('amount-unreadable');
  return ok(centimes(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))));
}

/**
 * Shares an amount by weights, to the centime: each gets its whole part, and the largest remainders (the
 * first of equal ones) get one centime more. Throws when there is something to share and nobody to get it.
 */
export function share(total: Centimes, weights: readonly number[]): Centimes[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) {
    if (total !== 0) throw new Error('an amount is shared among somebody');
    return weights.map(() => centimes(0));
  }
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const whole = exact.map((one) => one / sum);
  const left = Number(BigInt(total) - whole.reduce((all, one) => all + one, 0n));
  const favoured = exact
    .map((one, at) => ({ at, rest: one % sum }))
    .toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
    .slice(0, left)
    .map(({ at }) => at);
  return whole.map((one, at) => centimes(one + (favoured.includes(at) ? 1n : 0n)));
}
