import type { Punctuality } from './punctuality.ts';
import type { Visit } from './visit.ts';

/** Names of a cooperative, as lists show them. */
export interface Named {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
}

/** A visit with the names of its cooperative. */
export interface NamedVisit extends Visit, Named {}

/** A cooperative of a caseload: where it is on its road, and the visit that comes next. */
export interface CaseloadLine extends Named {
  readonly organisationId: string;
  readonly enrolmentId: string;
  readonly communeCode: string;
  readonly coachId: string;
  readonly coachName: string;
  readonly visits: number;
  readonly behind: number;
  readonly next?: Visit;
}

/** A line with how its next visit keeps its window. */
export interface JudgedLine extends CaseloadLine {
  readonly punctuality?: Punctuality;
  readonly lateDays: number;
}

/** Those who wait longest first, then those whose window closes soonest, then the others by name. */
export function mostUrgentFirst(a: JudgedLine, b: JudgedLine): number {
  return (
    b.lateDays - a.lateDays ||
    compared(a.next?.closesOn ?? '9999', b.next?.closesOn ?? '9999') ||
    compared(a.nameFr, b.nameFr)
  );
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
