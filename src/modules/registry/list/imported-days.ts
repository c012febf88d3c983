import { foldName } from '#platform/text';
import type { Cell } from '#platform/sheets';
import { addDays, asDay, type Day, parseDay, yearOf } from '#platform/time';
import { assumed, faulty, type Reading, understood } from './imported-problem.ts';
import { textOf } from './imported-text.ts';

/**
 * Months by the names offices write: French, English, Arabic of Morocco and of the East, Tamazight; whole or
 * cut short. In the order of the year.
 */
const MONTHS = [
  'janvier janv jan january يناير ⵉⵏⵏⴰⵢⵔ',
  'fevrier fevr fev february feb فبراير ⴱⵕⴰⵢⵕ',
  'mars march mar مارس ⵎⴰⵕⵚ',
  'avril avr april apr أبريل إبريل ابريل ⵉⴱⵔⵉⵔ',
  'mai may ماي مايو ⵎⴰⵢⵢⵓ',
  'juin june jun يونيو يونيه ⵢⵓⵏⵢⵓ',
  'juillet juil jul july يوليوز يوليو ⵢⵓⵍⵢⵓⵣ',
  'aout aou august aug غشت أغسطس ⵖⵓⵛⵜ',
  'septembre sept sep september شتنبر سبتمبر ⵛⵓⵜⴰⵏⴱⵉⵔ',
  'octobre oct october أكتوبر ⴽⵜⵓⴱⵔ',
  'novembre nov november نونبر نوفمبر ⵏⵓⵡⴰⵏⴱⵉⵔ',
  'decembre dec december دجنبر ديسمبر ⴷⵓⵊⴰⵏⴱⵉⵔ',
];
const MONTH_BY_NAME = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map((name) => [foldName(name), at + 1] as const)),
);
const CLOCK = /[ T]\d{1,2}[:h]\d{2}.*$/;
/** "Le", "بتاريخ", the day of the week. */
const BEFORE_DIGITS = /^[\p{L} ,.:]+(?=\d)/u;
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})$/;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_AND_YEAR = /^(\d{1,2}) ?[-/. ] ?(\d{4})$/;
const YEAR_AND_MONTH = /^(\d{4}) ?[-/. ] ?(\d{1,2})$/;
const YEAR_ALONE = /^(1[89]\d\d|20\d\d)$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const FIRST_SERIAL = asDay('1899-12-30');
/** Before it no cooperative was founded in Morocco under any law. */
const EARLIEST = asDay('1912-01-01');

/** A day as offices write it, never after `today`. Day before month, as in Morocco, unless that cannot be. */
export function readDay(cell: Cell, today: Day): Reading<Day> {
  const reading = readAnyDay(cell, today);
  const day = reading.value;
  if (day === undefined) return reading;
  if (day > today) return faulty('day-in-future');
  return day < EARLIEST ? faulty('day-too-early') : reading;
}

function readAnyDay(cell: Cell, today: Day): Reading<Day> {
  if (typeof cell === 'object' && 'day' in cell) return understood(cell.day);
  const text = textOf(cell);
  if (text === '') return understood<Day>(undefined);
  return (
    (SERIAL.test(text) ? understood(addDays(FIRST_SERIAL, Math.floor(Number(text)))) : undefined) ??
    inWords(text, today) ??
    inFigures(text.replace(CLOCK, '').replace(BEFORE_DIGITS, ''), today) ??
    faulty('day-unreadable')
  );
}

function inFigures(text: string, today: Day): Reading<Day> | undefined {
  const first = YEAR_FIRST.exec(text) ?? TOGETHER.exec(text);
  if (first !== null) return orReordered({ year: first[1], month: first[2], date: first[3] });
  const last = YEAR_LAST.exec(text);
  if (last !== null) return withYear({ year: last[3], month: last[2], date: last[1] }, today);
  const monthAndYear = MONTH_AND_YEAR.exec(text);
  if (monthAndYear !== null) return incomplete(dayOf(monthAndYear[2], monthAndYear[1], '1'));
  const yearAndMonth = YEAR_AND_MONTH.exec(text);
  if (yearAndMonth !== null) return incomplete(dayOf(yearAndMonth[1], yearAndMonth[2], '1'));
  return YEAR_ALONE.test(text) ? incomplete(dayOf(text, '1', '1')) : undefined;
}

/**
 * "15 août 2020", «15 غشت 2020», "1er-janv-20", "August 15, 2020", "août 2020"; other words are passed over.
 */
function inWords(text: string, today: Day): Reading<Day> | undefined {
  const words = foldName(text.replace(CLOCK, '').replace(/(\d)(er|st|nd|rd|th)\b/giu, '$1')).split(' ');
  const month = words.map((word) => MONTH_BY_NAME.get(word)).find((found) => found !== undefined);
  if (month === undefined) return undefined;
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const [first, second] = numbers;
  if (numbers.length === 1) return incomplete(dayOf(first, String(month), '1'));
  if (numbers.length !== 2) return undefined;
  return first?.length === 4
    ? orReordered({ year: first, month: String(month), date: second })
    : withYear({ year: second, month: String(month), date: first }, today);
}

interface Written {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly date: string | undefined;
}

/** Two digits of a year are of this century when that is not in the future. */
function withYear(written: Written, today: Day): Reading<Day> | undefined {
  const { year = '' } = written;
  if (year.length !== 2) return orReordered(written);
  const century = Number(year) <= yearOf(today) % 100 ? '20' : '19';
  const { value: day } = orReordered({ ...written, year: century + year }) ?? {};
  return day === undefined ? undefined : assumed(day, 'day-short-year', { proposal: day });
}

function orReordered({ year, month, date }: Written): Reading<Day> | undefined {
  const day = dayOf(year, month, date);
  if (day !== undefined) return understood(day);
  const other = dayOf(year, date, month);
  return other === undefined ? undefined : assumed(other, 'day-reordered', { proposal: other });
}

function incomplete(day: Day | undefined): Reading<Day> | undefined {
  return day === undefined ? undefined : assumed(day, 'day-incomplete', { proposal: day });
}

function dayOf(year = '', month = '', date = ''): Day | undefined {
  return parseDay([year, month.padStart(2, '0'), date.padStart(2, '0')].join('-'));
}
