import { asDay, type Day } from '#platform/time';

const MILLISECONDS_A_DAY = 86_400_000;
const known = new Map<number, Day>();

/**
 * Days are counted from 1 January 1970 while the demonstration is made: they are added and compared by the
 * hundred thousand.
 */
export function dayNumber(day: string): number {
  return Date.parse(day) / MILLISECONDS_A_DAY;
}

export function dayText(number: number): Day {
  const found = known.get(number);
  if (found !== undefined) return found;
  const day = asDay(new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10));
  known.set(number, day);
  return day;
}

/** Ten in the morning of a day, as the register writes when it recorded something. */
export function recordedAt(number: number): string {
  return `${dayText(number)}T10:00:00.000Z`;
}

export function yearOfNumber(number: number): number {
  return Number(dayText(number).slice(0, 4));
}

/** The day the demonstration's register stands at. */
export const STANDS_AT = '2024-12-31';
