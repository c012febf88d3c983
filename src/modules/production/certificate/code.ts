import { westernDigits } from '#platform/text';

/** Digits and letters that nobody mistakes for one another when they are read aloud (Crockford). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes as letters that are easy to read and to type, in groups of five: `7Q2M4-XK9TD`. */
export function lettersOf(bytes: Uint8Array, length: number): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const letters = Array.from(
    { length },
    (_, at) => LETTERS[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)] ?? '0',
  );
  return (letters.join('').match(/.{1,5}/g) ?? []).join('-');
}

/** What somebody copied from paper, as it was printed: O is a zero, I and L are ones, spaces are nothing. */
export function readLetters(typed: string): string {
  const text = westernDigits(typed).toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  return (text.replace(/[^0-9A-Z]/g, '').match(/.{1,5}/g) ?? []).join('-');
}
