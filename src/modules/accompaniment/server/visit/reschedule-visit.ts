import type { z } from 'zod';
import { DayInput } from '#modules/registry';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayCoach, maySpeakFor } from '../../permissions.ts';
import { exitInput } from '../../typed-input.ts';
import { movedVisit, type Visit } from '../../visit/visit.ts';
import { orPropose } from '../record/or-propose.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

const RescheduleTyped = exitInput('reschedule').extend({ on: DayInput });

/**
 * Another day, for a reason: an event, and the day now proposed. The window first planned stays, and
 * punctuality is judged on it.
 */
export const rescheduleVisit = changes({
  name: 'accompaniment.reschedule-visit',
  input: RescheduleTyped,
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit) || maySpeakFor(actor, visit),

  run: (work, visit, input) =>
    orPropose(work, visit, { command: 'accompaniment.reschedule-visit', input, step: rescheduleTold }),
});

export function rescheduleTold(work: Work, visit: Held<Visit>, input: z.infer<typeof RescheduleTyped>) {
  const { on, reason, note, ...told } = input;
  return tellOnce(work, visit, {
    ...told,
    step: (day) => {
      if (reason === 'other' && note === undefined) return refused('reason-missing', 'note');
      if (on < day) return refused('day-behind', 'on');
      const moved = movedVisit(visit.state, 'reschedule');
      if (!moved.ok) return moved;
      const said = { reason, ...(note !== undefined && { note }) };
      return ok({ kind: 'reschedule', about: on, ...said, change: { state: moved.value, day: on } });
    },
  });
}
