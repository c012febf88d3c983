import { DayInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayCoach } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { movedVisit } from '../../visit/visit.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

/** The coach proposes a day to the cooperative. */
export const proposeVisit = changes({
  name: 'accompaniment.propose-visit',
  input: Told.extend({ on: DayInput }),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  run: (work, visit, input) => {
    const { on, ...told } = input;
    return tellOnce(work, visit, {
      ...told,
      sent: { command: 'accompaniment.propose-visit', input },
      step: () => {
        if (on < visit.enrolledOn) return refused('day-before-enrolment', 'on');
        const moved = movedVisit(visit.state, 'propose');
        if (!moved.ok) return moved;
        return ok({ kind: 'propose', about: on, change: { state: moved.value, day: on } });
      },
    });
  },
});
