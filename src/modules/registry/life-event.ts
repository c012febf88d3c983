import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import { MOVES, moved, type Move, type State } from './cooperative.ts';

/**
 * Events in law, as the local register knows them (decree 2-15-617; models of order 1369.16), and their
 * correction.
 */
export const EVENT_KINDS = [
  'name-approval',
  'registration',
  'amendment',
  'suspension',
  'resumption',
  'striking-off',
  'correction',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What an amendment changed: the value before and the value after, per attribute. */
export type Amended = Readonly<Record<string, { readonly from: string; readonly to: string }>>;

export interface LifeEvent {
  readonly eventId: string;
  readonly kind: EventKind;
  readonly legalDay: Day;
  readonly filedDay: Day;
  readonly note?: string;
  readonly changes?: Amended;
  /** The event this one annuls. An event is never edited: a later one corrects it. */
  readonly corrects?: string;
  readonly recordedAt: string;
}

/**
 * The events that stand: without the corrections, nor what they annul. In the order of law, then of
 * recording.
 */
export function standingEvents(events: readonly LifeEvent[]): LifeEvent[] {
  const annulled = new Set(events.map(({ corrects }) => corrects));
  return events
    .filter(({ eventId, kind }) => kind !== 'correction' && !annulled.has(eventId))
    .toSorted(byLaw);
}

/** The state an entry is in on a day, by the events that stand. */
export function stateOn(events: readonly LifeEvent[], day: Day): State {
  return standingEvents(events)
    .filter((event) => event.legalDay <= day && isMove(event.kind))
    .reduce<State>((state, event) => (isMove(event.kind) ? MOVES[event.kind].to : state), 'forming');
}

type EventRefusal =
  | 'filed-before-legal-day'
  | 'day-in-future'
  | 'move-not-allowed'
  | 'before-last-event'
  | 'before-registration';

/** Whether an event may be added: its days make sense and its move starts from the state of that day. */
export function eventFits(
  event: Pick<LifeEvent, 'kind' | 'legalDay' | 'filedDay' | 'changes'>,
  history: readonly LifeEvent[],
  today: Day,
): Result<undefined, EventRefusal> {
  if (event.legalDay > today) return refused('day-in-future', 'legalDay');
  if (event.filedDay > today) return refused('day-in-future', 'filedDay');
  if (event.legalDay > event.filedDay) return refused('filed-before-legal-day', 'filedDay');
  const later = standingEvents(history).find((one) => one.legalDay > event.legalDay && restsUpon(one, event));
  if (later !== undefined) return refused('before-last-event', 'legalDay', { day: later.legalDay });
  const state = stateOn(history, event.legalDay);
  if (isMove(event.kind)) {
    const next = moved(state, event.kind);
    return next.ok ? ok(undefined) : next;
  }
  const early = event.kind === 'amendment' && state === 'forming';
  return early ? refused('before-registration', 'legalDay') : ok(undefined);
}

/** Whether an event may be annulled: it exists, it stands, and no later move rests upon it. */
export function eventMayBeCorrected(
  eventId: string,
  history: readonly LifeEvent[],
): Result<LifeEvent, 'event-absent' | 'event-rested-upon'> {
  const standing = standingEvents(history);
  const event = standing.find((one) => one.eventId === eventId);
  if (event === undefined) return refused('event-absent');
  const lastMove = standing.findLast(({ kind }) => isMove(kind));
  if (isMove(event.kind) && lastMove?.eventId !== eventId) return refused('event-rested-upon');
  return event.kind === 'registration' ? refused('event-rested-upon') : ok(event);
}

/**
 * Whether a later event starts from where another led: a move from its state, an amendment from its values.
 */
function restsUpon(
  later: Pick<LifeEvent, 'kind' | 'changes'>,
  event: Pick<LifeEvent, 'kind' | 'changes'>,
): boolean {
  if (isMove(event.kind)) return isMove(later.kind);
  return Object.keys(event.changes ?? {}).some((key) => key in (later.changes ?? {}));
}

function isMove(kind: EventKind): kind is Move {
  return kind in MOVES;
}

function byRecording(a: LifeEvent, b: LifeEvent): number {
  return a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt);
}

function byLaw(a: LifeEvent, b: LifeEvent): number {
  if (a.legalDay !== b.legalDay) return a.legalDay < b.legalDay ? -1 : 1;
  return byRecording(a, b);
}
