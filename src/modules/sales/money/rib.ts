const FORM = /^\d{24}$/;
const MODULUS = 97n;

/**
 * Whether a number is that of a bank account in Morocco: 24 digits – bank, town, account, and a key that
 * makes the whole divisible by 97. The key's rule is recalled, to be checked with a bank.
 */
export function isRib(text: string): boolean {
  return FORM.test(text) && BigInt(text) % MODULUS === 0n;
}

/** The account as people write it, without its blanks. */
export function ribTyped(text: string): string {
  return text.replace(/[\s.-]/g, '');
}

/** The same, in its four parts, to be read aloud. */
export function ribInParts(rib: string): string {
  return [rib.slice(0, 3), rib.slice(3, 6), rib.slice(6, 22), rib.slice(22)].join(' ');
}
