import { westernDigits } from './western-digits.ts';

const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ٱ: 'ا',
  ک: 'ك',
  گ: 'ك',
  ڭ: 'ك',
  ݣ: 'ك',
  ڨ: 'ق',
  پ: 'ب',
  ڤ: 'ف',
  ھ: 'ه',
  ہ: 'ه',
};
const FOLDED_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
/** Marks, the tatweel and the lone hamza: written or left out at will. */
const LEFT_OUT = /[\p{M}\u0640\u0621]/gu;
/** Apostrophes and the half rings of transliteration. */
const APOSTROPHE = /['’‘ʼ`´ʿʾ]/g;
const ELISION = /(?<![\p{L}\p{N}])([ldn])['’‘ʼ`´](?=\p{L})/gu;
const NOT_A_NAME = /[^\p{L}\p{N}]+/gu;

/**
 * Words of names repeat: folded ones are kept, the longest and rarest left out, all forgotten when they are
 * too many.
 */
const MOST_KEPT = 50_000;
const LONGEST_KEPT = 40;
const kept = new Map<string, string>();

/**
 * A name as it is compared: lower case, without accents, Arabic vowel signs, hamzas or punctuation, one
 * spelling for the letters people mix up (ة and ه, ى and ي, the three Moroccan g), Western digits, single
 * spaces. Folding twice changes nothing.
 */
export function foldName(text: string): string {
  let folded = '';
  for (const word of text.split(' ')) {
    const part = word === '' ? '' : foldPart(word);
    if (part !== '') folded = folded === '' ? part : `${folded} ${part}`;
  }
  return folded;
}

/** Nothing that folding does looks across a space, so what lies between spaces is folded by itself. */
function foldPart(part: string): string {
  const known = kept.get(part);
  if (known !== undefined) return known;
  const folded = fold(part);
  if (part.length > LONGEST_KEPT) return folded;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(part, folded);
  return folded;
}

function fold(text: string): string {
  return westernDigits(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(ELISION, '$1 ')
    .replace(APOSTROPHE, '')
    .normalize('NFD')
    .replace(LEFT_OUT, '')
    .replace(FOLDED_LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(NOT_A_NAME, ' ')
    .trim();
}
