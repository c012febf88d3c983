import type { Day } from '#platform/time';
import type { Named } from '../visit/caseload.ts';
import type { Attendee, THEMES } from './attendance.ts';

/** A training session of a cohort: a theme, a day, a place, who holds it. */
export interface TrainingSession {
  readonly sessionId: string;
  readonly cohortId: string;
  readonly theme: (typeof THEMES)[number];
  readonly title: string;
  readonly communeCode: string;
  readonly day: Day;
  readonly minutes: number;
  readonly capacity: number;
  readonly trainerId: string;
  readonly trainerName: string;
}

/** Somebody at a session, with her cooperative. */
export interface Attended extends Attendee, Named {
  readonly organisationId: string;
  readonly communeCode: string;
}
