import type { Day } from '#platform/time';
import { restReason, type LocalCalendar } from '../calendar/rest-day.ts';
import { minutesBetween } from './distance.ts';

/** A visit a coach may make: where, from when until when, and the day agreed, when one is. */
export interface Candidate {
  readonly visitId: string;
  readonly communeCode: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly agreedOn?: Day;
  readonly calendar: LocalCalendar;
}

/** How far two stops of one day may lie from each other, and how much fits in a day. */
export const LIMITS = {
  apartMinutes: 90,
  visitMinutes: 120,
  dayMinutes: 10 * 60,
  stops: 3,
  stopsInRamadan: 2,
} as const;

export function mayBeOn(day: Day, { opensOn, calendar, agreedOn }: Candidate): boolean {
  if (agreedOn !== undefined) return agreedOn === day;
  return opensOn <= day && restReason(day, calendar) === undefined;
}

export function isNearOthers({ communeCode }: Candidate, stops: readonly Candidate[]): boolean {
  return stops.every((stop) => minutesBetween(stop.communeCode, communeCode) <= LIMITS.apartMinutes);
}

export function fitsDay(stops: readonly Candidate[], base: string): boolean {
  const road = roadMinutes(shortestOrder(stops, base), base);
  // A commune half a day away is still visited: alone, with a night on the way.
  return stops.length === 1 || road + stops.length * LIMITS.visitMinutes <= LIMITS.dayMinutes;
}

/** Few enough stops for every order to be tried. */
export function shortestOrder(stops: readonly Candidate[], base: string): Candidate[] {
  let best = [...stops];
  for (const order of ordersOf(stops)) if (roadMinutes(order, base) < roadMinutes(best, base)) best = order;
  return best;
}

function ordersOf(stops: readonly Candidate[]): Candidate[][] {
  if (stops.length < 2) return [[...stops]];
  return stops.flatMap((one, at) =>
    ordersOf([...stops.slice(0, at), ...stops.slice(at + 1)]).map((rest) => [one, ...rest]),
  );
}

export function roadMinutes(stops: readonly Candidate[], base: string): number {
  return along(stops, base, minutesBetween);
}

export function along(
  stops: readonly Candidate[],
  base: string,
  measure: (from: string, to: string) => number,
): number {
  if (stops.length === 0) return 0;
  const road = [base, ...stops.map(({ communeCode }) => communeCode), base];
  return road.slice(1).reduce((sum, to, at) => sum + measure(road[at] ?? base, to), 0);
}
