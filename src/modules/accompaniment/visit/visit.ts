import type { Id, OrganisationId } from '#platform/ids';
import { refused, ok, type Result } from '#platform/result';
import { dayOf, type Day } from '#platform/time';

export type VisitId = Id<'visit'>;
export type EnrolmentId = Id<'enrolment'>;
export type CohortId = Id<'cohort'>;

/** Where a visit stands. `missed` and `cancelled` are its exits; what led there stays as an event. */
export const VISIT_STATES = [
  'planned',
  'proposed',
  'confirmed',
  'started',
  'done',
  'validated',
  'missed',
  'cancelled',
] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** The moves of a visit. Each is an event with its day, its author and, at the exits, its reason. */
export const VISIT_MOVES = {
  /** The coach proposes a day. */
  propose: { from: ['planned'], to: 'proposed' },
  /** The cooperative agrees to the day. */
  confirm: { from: ['proposed'], to: 'confirmed' },
  /** Another day, for a reason. The day first due stays what punctuality is judged on. */
  reschedule: { from: ['proposed', 'confirmed', 'missed'], to: 'proposed' },
  /** Nobody came, or nobody was there. */
  miss: { from: ['planned', 'proposed', 'confirmed'], to: 'missed' },
  /** It will not take place. */
  cancel: { from: ['planned', 'proposed', 'confirmed', 'missed'], to: 'cancelled' },
  /** The coach is there. Without a proposal too: who stands at the door is not sent home by a program. */
  start: { from: ['planned', 'proposed', 'confirmed'], to: 'started' },
  finish: { from: ['started'], to: 'done' },
  /** Somebody else finds the record good. */
  validate: { from: ['done'], to: 'validated' },
  /** Somebody else asks the coach to complete the record. */
  'send-back': { from: ['done'], to: 'started' },
} as const satisfies Record<string, { from: readonly VisitState[]; to: VisitState }>;
export type VisitMove = keyof typeof VISIT_MOVES;

/** The exits, each with its reasons; `other` wants a sentence. */
export const EXIT_REASONS = {
  reschedule: ['cooperative-asked', 'coach-away', 'weather', 'road', 'souk-or-feast', 'other'],
  miss: ['nobody-there', 'coach-away', 'weather', 'road', 'other'],
  cancel: ['cooperative-left', 'stopped-working', 'joined-to-another', 'other'],
} as const;
export type Exit = keyof typeof EXIT_REASONS;

export const VISIT_KINDS = ['diagnostic', 'follow-up', 'final'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** Where the coach checked in, taken once, with the consent of who is there. */
export interface CheckIn {
  readonly consent: boolean;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly accuracyMetres?: number;
}

/** Who of the cooperative agreed to the record, and how: on the coach's phone, or from her own account. */
export interface Agreement {
  readonly name: string;
  readonly how: 'present' | 'own-account';
  readonly day: Day;
}

/** A visit as it stands. */
export interface Visit {
  readonly organisationId: OrganisationId;
  readonly visitId: VisitId;
  readonly enrolmentId: EnrolmentId;
  readonly cohortId: CohortId;
  readonly communeCode: string;
  readonly coachId: string;
  readonly coachName: string;
  /** Coaches who had it before: what their phones still hold comes as a proposal. */
  readonly formerCoaches: readonly string[];
  readonly enrolledOn: Day;
  readonly ordinal: number;
  readonly kind: VisitKind;
  /** First due, and the window around: never edited. */
  readonly dueOn: Day;
  readonly opensOn: Day;
  readonly closesOn: Day;
  /** The day proposed now. */
  readonly day?: Day;
  readonly state: VisitState;
  readonly startedOn?: Day;
  readonly checkIn?: CheckIn;
  readonly doneOn?: Day;
  readonly doneBy?: string;
  readonly agreement?: Agreement;
  /** What the cooperative objects to, as long as it does. */
  readonly objection?: string;
  readonly validatedOn?: Day;
  readonly version: number;
}

/** Where a move leads, or a refusal when it does not start from here. */
export function movedVisit(state: VisitState, move: VisitMove): Result<VisitState, 'move-not-allowed'> {
  const { from, to }: { from: readonly VisitState[]; to: VisitState } = VISIT_MOVES[move];
  return from.includes(state) ? ok(to) : refused('move-not-allowed');
}

/** A visit whose turn is over: nothing more happens to it but its validation. */
export function isBehind(state: VisitState): boolean {
  return ['done', 'validated', 'missed', 'cancelled'].includes(state);
}

type Turn = Pick<Visit, 'ordinal' | 'state'>;

/**
 * Whether a visit's turn has come: none starts while another is open, nor before those two and more before it
 * were done, missed or cancelled.
 */
export function mayStartNow(
  visit: Turn,
  others: readonly Turn[],
): Result<undefined, 'another-visit-open' | 'visits-before-open'> {
  if (others.some(({ ordinal, state }) => ordinal !== visit.ordinal && state === 'started'))
    return refused('another-visit-open');
  const open = others.find(({ ordinal, state }) => ordinal <= visit.ordinal - 2 && !isBehind(state));
  if (open !== undefined) return refused('visits-before-open', undefined, { visit: open.ordinal });
  return ok(undefined);
}

/** A phone may be this much ahead of the server without anybody having set it wrong. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;

/**
 * The civil day of what was done in the field: as told, else by the phone's clock. A clock that is ahead is
 * refused, and the day may then be told.
 */
export function dayInField(
  told: { readonly madeAt: Date; readonly day?: Day },
  known: { readonly now: Date; readonly today: Day; readonly notBefore: Day },
): Result<Day, 'clock-ahead' | 'day-in-future' | 'day-before-enrolment'> {
  if (told.day === undefined && told.madeAt.getTime() > known.now.getTime() + CLOCK_TOLERANCE_MS)
    return refused('clock-ahead', 'madeAt');
  const day = told.day ?? earliest(dayOf(told.madeAt), known.today);
  if (day > known.today) return refused('day-in-future', 'day');
  if (day < known.notBefore) return refused('day-before-enrolment', 'day');
  return ok(day);
}

function earliest(a: Day, b: Day): Day {
  return a < b ? a : b;
}
