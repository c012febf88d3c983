import { addDays, daysBetween, type Day } from '#platform/time';
import { isRamadan } from '../calendar/closed-day.ts';
import { restReason } from '../calendar/rest-day.ts';
import { kilometresBetween, minutesBetween } from './distance.ts';
import {
  along,
  fitsDay,
  isNearOthers,
  LIMITS,
  mayBeOn,
  roadMinutes,
  shortestOrder,
  type Candidate,
} from './field-day.ts';

/** Why a stop is proposed, to be said beside it. */
export type StopReason =
  | { readonly kind: 'agreed' }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'closes'; readonly day: Day }
  | { readonly kind: 'near'; readonly visitId: string; readonly minutes: number };

export interface Stop {
  readonly visitId: string;
  readonly communeCode: string;
  readonly reasons: readonly StopReason[];
}

export interface FieldDay {
  readonly day: Day;
  readonly stops: readonly Stop[];
  readonly minutesOnRoad: number;
  readonly kilometres: number;
}

export interface WeekPlan {
  readonly days: readonly FieldDay[];
  /** Urgent ones for whom this week has no room, or no working day in their place. */
  readonly left: readonly string[];
}

interface Building {
  readonly day: Day;
  stops: Candidate[];
}

/**
 * A week of visits: what was agreed stays on its day; then the most late, then those whose time runs out
 * first, each day gathering stops near to each other; then days exchange stops as long as the road gets
 * shorter. The coach changes it as she likes.
 */
export function plannedWeek(
  candidates: readonly Candidate[],
  { monday, base, from = monday }: { readonly monday: Day; readonly base: string; readonly from?: Day },
): WeekPlan {
  const days = [0, 1, 2, 3, 4]
    .map((after) => addDays(monday, after))
    .filter((day) => day >= from && restReason(day) === undefined)
    .map((day): Building => ({ day, stops: [] }));
  const waiting = new Map(candidates.toSorted(urgentFirst(monday)).map((one) => [one.visitId, one]));
  placeAgreed(days, waiting, candidates);
  for (const one of days) fill(one, waiting, base);
  shorten(days, base);
  const sunday = addDays(monday, 6);
  const left = [...waiting.values()].filter(
    ({ closesOn, agreedOn }) => agreedOn === undefined && closesOn <= sunday,
  );
  return {
    days: days.map((one) => told(one, base, monday)),
    left: left.map(({ visitId }) => visitId),
  };
}

/** Those past their window first, the latest of them first; then by the day their window closes. */
function urgentFirst(monday: Day) {
  return (a: Candidate, b: Candidate): number => {
    const late = (one: Candidate) => Math.max(0, daysBetween(one.closesOn, monday));
    return late(b) - late(a) || compared(a.closesOn, b.closesOn) || compared(a.visitId, b.visitId);
  };
}

/** Those agreed for another week are not moved: they leave the list. */
function placeAgreed(
  days: readonly Building[],
  waiting: Map<string, Candidate>,
  all: readonly Candidate[],
): void {
  for (const one of all) {
    if (one.agreedOn === undefined) continue;
    waiting.delete(one.visitId);
    days.find(({ day }) => day === one.agreedOn)?.stops.push(one);
  }
}

function fill(building: Building, waiting: Map<string, Candidate>, base: string): void {
  for (;;) {
    const next = [...waiting.values()].find((one) => mayJoin(building, one, base));
    if (next === undefined) return;
    building.stops = shortestOrder([...building.stops, next], base);
    waiting.delete(next.visitId);
  }
}

function mayJoin({ day, stops }: Building, one: Candidate, base: string): boolean {
  if (stops.length >= (isRamadan(day) ? LIMITS.stopsInRamadan : LIMITS.stops)) return false;
  return mayBeOn(day, one) && isNearOthers(one, stops) && fitsDay([...stops, one], base);
}

/** Two days exchange a stop each, when both may and the road gets shorter. */
function shorten(days: readonly Building[], base: string): void {
  for (let round = 0; round < 10; round += 1) if (!days.some((a) => exchanged(a, days, base))) return;
}

function exchanged(a: Building, days: readonly Building[], base: string): boolean {
  for (const b of days) {
    if (b.day <= a.day) continue;
    for (const one of a.stops) {
      for (const other of b.stops) {
        const [nextA, nextB] = [swapped(a.stops, one, other), swapped(b.stops, other, one)];
        if (!isDay(a.day, nextA, base) || !isDay(b.day, nextB, base)) continue;
        const before = roadMinutes(a.stops, base) + roadMinutes(b.stops, base);
        const [first, second] = [shortestOrder(nextA, base), shortestOrder(nextB, base)];
        if (roadMinutes(first, base) + roadMinutes(second, base) >= before) continue;
        a.stops = first;
        b.stops = second;
        return true;
      }
    }
  }
  return false;
}

function swapped(stops: readonly Candidate[], out: Candidate, into: Candidate): Candidate[] {
  return stops.map((one) => (one === out ? into : one));
}

function isDay(day: Day, stops: readonly Candidate[], base: string): boolean {
  return (
    fitsDay(stops, base) &&
    stops.every((one, at) => mayBeOn(day, one) && isNearOthers(one, stops.slice(0, at)))
  );
}

function told({ day, stops }: Building, base: string, monday: Day): FieldDay {
  return {
    day,
    stops: stops.map((one, at) => ({
      visitId: one.visitId,
      communeCode: one.communeCode,
      reasons: reasonsOf(one, stops[at - 1], monday),
    })),
    minutesOnRoad: roadMinutes(stops, base),
    kilometres: along(stops, base, kilometresBetween),
  };
}

function reasonsOf(one: Candidate, before: Candidate | undefined, monday: Day): StopReason[] {
  const late = daysBetween(one.closesOn, monday);
  const near = before && {
    kind: 'near' as const,
    visitId: before.visitId,
    minutes: minutesBetween(before.communeCode, one.communeCode),
  };
  return [
    ...(one.agreedOn === undefined ? [] : [{ kind: 'agreed' as const }]),
    late > 0 ? { kind: 'late', days: late } : { kind: 'closes', day: one.closesOn },
    ...(near === undefined ? [] : [near]),
  ];
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
