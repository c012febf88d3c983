import { addDays, asDay, daysBetween, type Day } from '#platform/time';
import { closedDay } from './closed-day.ts';
import type { Weekday } from './souk-day.ts';

/** Days a cooperative asked not to be visited: its harvest, a wedding in the village. */
export interface Away {
  readonly fromDay: Day;
  readonly toDay: Day;
}

/** What keeps a coach from coming to a place. */
export interface LocalCalendar {
  readonly souk?: Weekday;
  readonly away?: readonly Away[];
}

export const REST_REASONS = ['weekend', 'public', 'religious', 'souk', 'away'] as const;
export type RestReason = (typeof REST_REASONS)[number];

/** A Thursday. */
const FIRST = asDay('1970-01-01');
const FIRST_WEEKDAY = 4;
/** No feast, market and harvest together close a place for longer; an absence told wrongly might. */
const FURTHEST_DAYS = 120;

/** The day of the week: Sunday is 0. */
export function weekdayOf(day: Day): Weekday {
  const at = (((daysBetween(FIRST, day) + FIRST_WEEKDAY) % 7) + 7) % 7;
  return WEEKDAYS[at] ?? 0;
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** Why nobody is visited there on a day, or nothing when it is a working day. */
export function restReason(day: Day, { souk, away = [] }: LocalCalendar = {}): RestReason | undefined {
  const closed = closedDay(day);
  if (closed !== undefined) return closed.kind;
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return 'weekend';
  if (weekday === souk) return 'souk';
  return away.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay) ? 'away' : undefined;
}

/** The day itself when one works there on it, else the next one does. */
export function workingDayFrom(day: Day, place: LocalCalendar = {}): Day {
  for (let days = 0; days <= FURTHEST_DAYS; days += 1) {
    const next = addDays(day, days);
    if (restReason(next, place) === undefined) return next;
  }
  return workingDayFrom(day, place.souk === undefined ? {} : { souk: place.souk });
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
