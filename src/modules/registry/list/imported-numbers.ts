import { type Centimes, centimes } from '#platform/money';
import type { Cell } from '#platform/sheets';
import { assumed, faulty, type Reading, understood } from './imported-problem.ts';
import { textOf } from './imported-text.ts';

/** No cooperative of the country comes near it: a larger number is something else. */
const MOST_PEOPLE = 100_000;
const MOST_DIRHAMS = 10_000_000_000;
const GROUPED = /^\d{1,3}(?:[ .,'’\u202f]\d{3})+$/;
const WHOLE = /^\d+(?:[.,]0{1,2})?$/;
const NUMBER_AMONG_WORDS = /^\D*?(\d[\d ]*)\D*$/u;
const CURRENCY = /(?:\b(?:dhs?|mad|dirhams?)\b\.?|د\.? ?م\.?|درهما?|دراهم)/giu;
const DECIMALS = /[.,](\d{1,2})$/;

/** A number of people: "20", "1 200", "٢٠", "20.0". Words around it ("20 femmes") are a warning. */
export function readCount(cell: Cell): Reading<number> {
  const text = textOf(cell);
  if (text === '') return understood<number>(undefined);
  const plain = wholeNumber(text);
  const count = plain ?? wholeNumber(NUMBER_AMONG_WORDS.exec(text)?.[1]?.trim() ?? '');
  if (count === undefined || text.startsWith('-')) return faulty('number-unreadable', withoutGaps(text));
  if (count > MOST_PEOPLE) return faulty('number-too-large', { detail: { most: MOST_PEOPLE } });
  return plain === undefined
    ? assumed(count, 'number-with-words', { proposal: String(count) })
    : understood(count);
}

/** An amount in dirhams: "10 000,00 DH", "10.000", «10000 درهم», 10000.5. */
export function readAmount(cell: Cell): Reading<Centimes> {
  const text = textOf(cell).replace(CURRENCY, '').trim();
  if (text === '') return understood<Centimes>(undefined);
  const decimals = DECIMALS.exec(text)?.[1] ?? '';
  const whole = decimals === '' ? text : text.slice(0, -decimals.length - 1);
  const dirhams = wholeNumber(whole.replace(/(?<=\d) +(?=\d)/g, ' '));
  if (dirhams === undefined || dirhams > MOST_DIRHAMS) return faulty('amount-unreadable');
  return understood(centimes(dirhams * 100 + Number(decimals.padEnd(2, '0'))));
}

/** "1 2" may be 12 with a stray space: proposed, for it may be two numbers. */
function withoutGaps(text: string): { proposal?: string } {
  const digits = text.replaceAll(' ', '');
  return /^\d{1,5}$/.test(digits) ? { proposal: digits } : {};
}

function wholeNumber(text: string): number | undefined {
  if (WHOLE.test(text)) return Number(text.replace(/[.,]0{1,2}$/, ''));
  return GROUPED.test(text) ? Number(text.replace(/\D/g, '')) : undefined;
}
