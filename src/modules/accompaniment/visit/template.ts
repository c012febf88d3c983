import { addDays, type Day } from '#platform/time';
import { ok, refused, type Result } from '#platform/result';
import { workingDayFrom, type LocalCalendar } from '../calendar/rest-day.ts';
import type { VisitKind } from './visit.ts';

/** One of the visits a programme plans. */
export interface Stage {
  readonly ordinal: number;
  readonly kind: VisitKind;
  /** Days after the enrolment. */
  readonly offsetDays: number;
}

/** The plan of a programme, at a version. A cohort keeps the version it began with. */
export interface StageTemplate {
  readonly template: string;
  readonly version: number;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly months: number;
  /** Around the day a visit is due. */
  readonly daysBefore: number;
  readonly daysAfter: number;
  readonly stages: readonly Stage[];
}

/** The day a visit is due, and the days around it. */
export interface VisitWindow {
  readonly dueOn: Day;
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** Two visits in one month of twenty-four: what a plan may hold at most. */
const MOST_VISITS = 60;
const LONGEST_MONTHS = 60;
const DAYS_A_YEAR = 730.5 / 2;

/**
 * The stages of a plan: visits spread evenly over its months, the first a diagnostic, the last a final one.
 * Twelve over twenty-four months are 61 days apart.
 */
export function evenStages(
  months: number,
  visits: number,
): Result<readonly Stage[], 'visits-out-of-range' | 'months-out-of-range'> {
  if (!Number.isInteger(visits) || visits < 2 || visits > MOST_VISITS)
    return refused('visits-out-of-range', 'visits');
  if (!Number.isInteger(months) || months < 1 || months > LONGEST_MONTHS)
    return refused('months-out-of-range', 'months');
  const apart = Math.round((months * DAYS_A_YEAR) / 12 / visits);
  return ok(
    Array.from({ length: visits }, (_, at) => ({
      ordinal: at + 1,
      kind: at === 0 ? 'diagnostic' : at === visits - 1 ? 'final' : 'follow-up',
      offsetDays: at * apart,
    })),
  );
}

/** The window of a stage: each of its days moved to the next on which one works in that place. */
export function windowOf(
  { offsetDays }: Pick<Stage, 'offsetDays'>,
  template: Pick<StageTemplate, 'daysBefore' | 'daysAfter'>,
  { enrolledOn, place }: { readonly enrolledOn: Day; readonly place: LocalCalendar },
): VisitWindow {
  const due = addDays(enrolledOn, offsetDays);
  const opens = addDays(due, -template.daysBefore);
  return {
    dueOn: workingDayFrom(due, place),
    opensOn: workingDayFrom(opens < enrolledOn ? enrolledOn : opens, place),
    closesOn: workingDayFrom(addDays(due, template.daysAfter), place),
  };
}
