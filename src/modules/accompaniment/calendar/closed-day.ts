import { asDay, yearOf, type Day } from '#platform/time';
import dates from './closed-days.json' with { type: 'json' };

/** How sure a date is: remembered and to be checked, or computed before the crescent is seen. */
export type CalendarMark = 'recalled' | 'computed';

/** A day on which nobody works, by its name, and how sure the calendar is of it. */
export interface ClosedDay {
  readonly kind: 'public' | 'religious';
  readonly key: string;
  readonly mark: CalendarMark;
}

const RELIGIOUS = new Map<string, ClosedDay>(
  dates.religious.flatMap(({ key, days, mark }) =>
    days.map((day): [string, ClosedDay] => [day, { kind: 'religious', key, mark: markOf(mark) }]),
  ),
);
const FIXED = new Map(dates.fixed.map((one) => [one.day, one]));
const YEARS = dates.religious.flatMap(({ days }) => days.map((day) => yearOf(asDay(day))));

/** Where the calendar comes from. */
export const CALENDAR_SOURCE = dates.source;
/** The years whose religious days the calendar knows; before and after, only fixed days are moved off. */
export const CALENDAR_YEARS = { first: Math.min(...YEARS), last: Math.max(...YEARS) } as const;

/** The feast or the public holiday of a day, or none. */
export function closedDay(day: Day): ClosedDay | undefined {
  const religious = RELIGIOUS.get(day);
  if (religious !== undefined) return religious;
  const fixed = FIXED.get(day.slice('2024-'.length));
  if (fixed === undefined || yearOf(day) < fixed.since) return undefined;
  return { kind: 'public', key: fixed.key, mark: markOf(fixed.mark) };
}

/** Whether a day lies in Ramadan, when days in the field are shorter. */
export function isRamadan(day: Day): boolean {
  return dates.ramadan.some(({ from, to }) => from <= day && day <= to);
}

/** Every closed day from one day to another, in their order. */
export function closedDaysBetween(from: Day, to: Day): readonly (ClosedDay & { readonly day: Day })[] {
  const found = [];
  for (const year of yearsFrom(yearOf(from), yearOf(to)))
    for (const { day } of dates.fixed) found.push(asDay(`${year}-${day}`));
  for (const day of RELIGIOUS.keys()) found.push(asDay(day));
  return [...new Set(found)]
    .filter((day) => from <= day && day <= to)
    .toSorted()
    .flatMap((day) => {
      const closed = closedDay(day);
      return closed === undefined ? [] : [{ ...closed, day }];
    });
}

function yearsFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function markOf(mark: string): CalendarMark {
  return mark === 'computed' ? 'computed' : 'recalled';
}
