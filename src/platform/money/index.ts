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
