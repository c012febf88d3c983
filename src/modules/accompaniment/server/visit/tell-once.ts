import { newId } from '#platform/ids';
import type { Held, Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import type { Told } from '../../typed-input.ts';
import type { VisitEventKind } from '../../visit/visit-event.ts';
import { dayInField, type Visit } from '../../visit/visit.ts';
import { findVisitEvent, insertVisitEvent } from './visit-event.sql.ts';
import { stepTaken, whoTells, type StepTaken } from './step-taken.ts';
import { saveVisit } from './visit.sql.ts';

/** What a step makes of a visit, and what is told of it. */
export interface Step {
  readonly kind: VisitEventKind;
  readonly change?: Partial<Visit>;
  /** The day it speaks of, when it is another than the day it was done. */
  readonly about?: Day;
  readonly reason?: string;
  readonly note?: string;
  readonly details?: object;
}

type FieldRefusal = 'other-content' | 'clock-ahead' | 'day-in-future' | 'day-before-enrolment';

/**
 * A step of every command on a visit: what was told under this id already is answered and not done again, a
 * wrong clock is refused, and what is done is written with its event.
 */
export async function tellOnce<Code extends string>(
  work: Work,
  visit: Held<Visit>,
  told: Omit<Told, 'visit'> & {
    readonly step: (day: Day) => Result<Step, Code> | Promise<Result<Step, Code>>;
  },
): Promise<Result<StepTaken, Code | FieldRefusal>> {
  const { event = newId<'visit-event'>(), madeAt = work.now } = told;
  const { organisationId } = visit;
  const before = await findVisitEvent(work.tx, { organisationId, eventId: event });
  if (before !== undefined)
    return before.visitId === visit.visitId ? ok(stepTaken(visit)) : refused('other-content');
  const day = dayInField(
    { madeAt, ...(told.day !== undefined && { day: told.day }) },
    { now: work.now, today: work.today, notBefore: visit.enrolledOn },
  );
  if (!day.ok) return day;
  const step = await told.step(day.value);
  if (!step.ok) return step;
  const { change = {}, about = day.value, ...said } = step.value;
  await saveVisit(work.tx, visit, change);
  await insertVisitEvent(work.tx, visit, {
    ...said,
    eventId: event,
    day: about,
    madeAt,
    receivedAt: work.now,
    ...whoTells(work),
  });
  return ok(stepTaken({ ...visit, ...change, version: visit.version + 1 }));
}
