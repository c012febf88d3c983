import { centimes, type Centimes } from '#platform/money';
import { foldName } from '#platform/text';
import { saidNumber } from './said-number.ts';

/** What an amount is counted in, in centimes of dirham: a ryal is the five centimes many still count by. */
const COINS: readonly (readonly [worth: number, words: string])[] = [
  [100, 'dirham dirhams dh dhs mad derhem drahem درهم دراهم درهما الدراهم'],
  [5, 'ryal ryals rial rials riyal riyals ryalat ريال ريالات ريالا'],
  [1, 'centime centimes franc francs frank سنتيم سنتيمات فرنك'],
];
const WORTH = new Map(
  COINS.flatMap(([worth, words]) => words.split(' ').map((word) => [word, worth] as const)),
);
const JOINING = new Set(['', 'et', 'and', 'w', 'و', 'de', 'd', 'ديال']);
/** Between thousands, as a phone writes them. */
const SEPARATOR = /(?<=\d)[\s\u00a0\u202f.,٬](?=\d{3}(?!\d))/g;
const AND_DIGITS = /(?<=^|\s)و(?=\d)/g;
const UNCLEAR = 1_000_000;

interface Part {
  readonly worth?: number;
  readonly number: number;
}

/**
 * The amount somebody said, as a phone wrote it down: "trois mille deux cents dirhams", "ثلاثة آلاف ومائتين",
 * "tlata d alaf w mitayn", "3 آلاف و200", "ألف ريال" (fifty dirhams), "12 dirhams 50". Without a coin it is
 * dirhams, but for a million, which many count in centimes: it is then nothing. Nothing either when a word of
 * it is not known: half of a price is another price.
 */
export function saidAmount(said: string): Centimes | undefined {
  const words = foldName(said.replaceAll(SEPARATOR, '')).replaceAll(AND_DIGITS, 'و ').split(' ');
  const parts: Part[] = [];
  let number: string[] = [];
  for (const word of [...words.filter((one) => !JOINING.has(one)), undefined]) {
    const worth = word === undefined ? undefined : WORTH.get(word);
    if (word !== undefined && worth === undefined) {
      number.push(word);
      continue;
    }
    if (word === undefined && number.length === 0) continue;
    const read = saidNumber(number);
    if (read === undefined) return undefined;
    parts.push({ number: read, ...(worth !== undefined && { worth }) });
    number = [];
  }
  return inCentimes(parts);
}

/** Dirhams, then what is said after them: centimes, by their name or without. */
function inCentimes([first, second, ...more]: readonly Part[]): Centimes | undefined {
  if (first === undefined || more.length > 0) return undefined;
  const { worth = 100, number } = first;
  if (first.worth === undefined && number >= UNCLEAR) return undefined;
  const small = second?.number ?? 0;
  if (second !== undefined && (worth !== 100 || (second.worth ?? 1) !== 1 || small >= 100)) return undefined;
  const amount = number * worth + small;
  return Number.isSafeInteger(amount) ? centimes(amount) : undefined;
}
