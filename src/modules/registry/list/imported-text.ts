import { cellText, type Cell } from '#platform/sheets';
import { westernDigits } from '#platform/text';

/** Marks of direction, joiners and soft hyphens that come along when text is copied. */
const INVISIBLE = /\p{Cf}/gu;
const TATWEEL = /\u0640+/g;
/** Arabic letters stored by their drawn form, as old programs and PDFs do. */
const DRAWN_FORM = /[\ufb50-\ufdff\ufe70-\ufeff]+/g;
/** Nothing the register keeps is longer; the rest of a longer cell is not looked at. */
const LONGEST_READ = 1_000;
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
/** What offices write in a cell they have nothing to put in. */
const NOTHING =
  /^(?:[-–—_./\\*?x]+|n\/?[acdr]|n[ée]ant|ras|r\.a\.s|none|aucune?|لا ?شي[ءئ]|لا يوجد|بدون|غير متوفر)$/iu;

/**
 * The text of a cell as a person reads it: no invisible marks, single spaces, Western digits, Arabic letters
 * plain.
 */
export function tidyText(text: string): string {
  if (PLAIN.test(text)) return text;
  return westernDigits(text)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(TATWEEL, '')
    .replace(DRAWN_FORM, (drawn) => drawn.normalize('NFKC'))
    .replace(/[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
    .trim();
}

/** The tidy text of a cell; `''` for an empty one and for the signs offices put for "nothing". */
export function textOf(cell: Cell): string {
  if (cell === undefined) return '';
  const text = tidyText(cellText(cell).slice(0, LONGEST_READ));
  return NOTHING.test(text) ? '' : text;
}

export function isArabic(text: string): boolean {
  return /[\u0620-\u064a\u0671-\u06d3]/.test(text);
}

export function isTifinagh(text: string): boolean {
  return /[\u2d30-\u2d7f]/.test(text);
}

export function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}
