import { daysBetween, type Day } from '#platform/time';
import type { Visit } from './visit.ts';

/** How a visit kept its window: the one first planned, whatever was agreed since. */
export const PUNCTUALITIES = [
  'ahead',
  'open',
  'overdue',
  'early',
  'on-time',
  'late',
  'missed',
  'cancelled',
] as const;
export type Punctuality = (typeof PUNCTUALITIES)[number];

type Timed = Pick<Visit, 'opensOn' | 'closesOn' | 'state' | 'doneOn' | 'startedOn'>;

/** Judged on the window first planned: a visit put off and done after it is late. */
export function punctualityOf(visit: Timed, today: Day): Punctuality {
  if (visit.state === 'missed' || visit.state === 'cancelled') return visit.state;
  const done = visit.doneOn ?? visit.startedOn;
  if (done !== undefined) {
    if (done < visit.opensOn) return 'early';
    return done > visit.closesOn ? 'late' : 'on-time';
  }
  if (today < visit.opensOn) return 'ahead';
  return today > visit.closesOn ? 'overdue' : 'open';
}

/** How many days a visit is past its window; none when it is not. */
export function lateDays(visit: Timed, today: Day): number {
  if (visit.state === 'cancelled') return 0;
  const until = visit.doneOn ?? visit.startedOn ?? today;
  return Math.max(0, daysBetween(visit.closesOn, until));
}

export interface PunctualityCounts {
  readonly counted: Readonly<Record<Punctuality, number>>;
  /** Of the visits whose window is over or that are done: the share done within it. */
  readonly onTime: number;
  readonly judged: number;
}

/** Punctuality of many visits: counts, and how many kept their window. Cancelled ones do not count. */
export function punctualityCounts(visits: readonly Timed[], today: Day): PunctualityCounts {
  const counted = { ...NONE };
  for (const visit of visits) counted[punctualityOf(visit, today)] += 1;
  const judged = counted['on-time'] + counted.early + counted.late + counted.missed + counted.overdue;
  return { counted, onTime: counted['on-time'], judged };
}

const NONE: Record<Punctuality, number> = {
  ahead: 0,
  open: 0,
  overdue: 0,
  early: 0,
  'on-time': 0,
  late: 0,
  missed: 0,
  cancelled: 0,
};
