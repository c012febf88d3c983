import { readDigits } from './digits.ts';

declare const brand: unique symbol;

/** The code on a member's card: `TW-XXXX-XXXX`, seven characters drawn by lot and one that checks them. */
export type MemberCode = string & { readonly [brand]: 'member-code' };

/** Crockford's alphabet: no I, L, O or U, so that a code read aloud or badly printed is still read right. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DRAWN = 7;
const SYMBOL_BITS = 5;
/**
 * x⁵ + x² + 1, primitive over two elements: the 32 symbols are a field, in which 2 generates all but zero.
 */
const FIELD_POLYNOMIAL = 0b100101;
const OVERFLOW = 0b100000;
const FORM = /^(?:TW)?([0-9A-HJKMNP-TV-Z]{8})$/;

/** The code made of seven random bytes. */
export function memberCodeFrom(bytes: Uint8Array): MemberCode {
  if (bytes.length < DRAWN) throw new Error(`a member code needs ${DRAWN} random bytes`);
  const drawn = Array.from(bytes.subarray(0, DRAWN), (byte) => byte % ALPHABET.length);
  return written([...drawn, checkSymbol(drawn)]);
}

/** The code a text names, in either case, with or without its dashes; undefined when it is misspelt. */
export function parseMemberCode(text: string): MemberCode | undefined {
  const plain = readDigits(text)
    .toUpperCase()
    .replace(/[-–—_.]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  const symbols = Array.from(FORM.exec(plain)?.[1] ?? '', (character) => ALPHABET.indexOf(character));
  const drawn = symbols.slice(0, DRAWN);
  return symbols.length > 0 && checkSymbol(drawn) === symbols[DRAWN] ? written(symbols) : undefined;
}

/**
 * A weighted sum in the field of 32 symbols, each place weighing the next power of 2. One wrong symbol, or
 * any two exchanged, always changes it.
 */
function checkSymbol(drawn: readonly number[]): number {
  return drawn.reduce((sum, symbol, place) => sum ^ timesPowerOfTwo(symbol, place + 1), 0);
}

function timesPowerOfTwo(symbol: number, power: number): number {
  let product = symbol;
  for (let step = 0; step < power; step += 1) {
    product <<= 1;
    if (product & OVERFLOW) product ^= FIELD_POLYNOMIAL;
  }
  return product & ((1 << SYMBOL_BITS) - 1);
}

function written(symbols: readonly number[]): MemberCode {
  const text = symbols.map((symbol) => ALPHABET[symbol]).join('');
  return `TW-${text.slice(0, 4)}-${text.slice(4)}` as MemberCode;
}
