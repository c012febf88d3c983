declare const brand: unique symbol;

/**
 * An account of a book: a path from the general to the particular, `convention/…/INDH/1/paid`. Each book has
 * pure makers for its own, and nobody else writes one.
 */
export type Account = string & { readonly [brand]: 'account' };

const SEGMENT = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** Makes an account. Throws on a segment that would be read as two, or as none. */
export function accountOf(...segments: readonly string[]): Account {
  const strange = segments.find((segment) => !SEGMENT.test(segment));
  if (segments.length === 0 || strange !== undefined)
    throw new Error(`an account cannot contain "${strange}"`);
  return segments.join('/') as Account;
}

/** The segments of an account, in their order. */
export function segmentsOf(account: Account): string[] {
  return account.split('/');
}

/** Whether an account is this one, or below it. */
export function isUnder(account: Account, above: Account): boolean {
  return account === above || account.startsWith(`${above}/`);
}
