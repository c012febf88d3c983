import { DayInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayCoach, maySpeakFor } from '../../permissions.ts';
import { exitInput } from '../../typed-input.ts';
import { movedVisit } from '../../visit/visit.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

/**
 * Another day, for a reason: an event, and the day now proposed. The window first planned stays, and
 * punctuality is judged on it.
 */
export const rescheduleVisit = changes({
  name: 'accompaniment.reschedule-visit',
  input: exitInput('reschedule').extend({ on: DayInput }),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit) || maySpeakFor(actor, visit),

  run: (work, visit, input) => {
    const { on, reason, note, ...told } = input;
    return tellOnce(work, visit, {
      ...told,
      sent: { command: 'accompaniment.reschedule-visit', input },
      step: (day) => {
        if (reason === 'other' && note === undefined) return refused('reason-missing', 'note');
        if (on < day) return refused('day-behind', 'on');
        const moved = movedVisit(visit.state, 'reschedule');
        if (!moved.ok) return moved;
        const said = { reason, ...(note !== undefined && { note }) };
        return ok({ kind: 'reschedule', about: on, ...said, change: { state: moved.value, day: on } });
      },
    });
  },
});
