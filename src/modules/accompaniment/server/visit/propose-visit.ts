import type { z } from 'zod';
import { DayInput } from '#modules/registry';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayCoach } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { movedVisit, type Visit } from '../../visit/visit.ts';
import { orPropose } from '../record/or-propose.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

const ProposeTyped = Told.extend({ on: DayInput });

/** The coach proposes a day to the cooperative. */
export const proposeVisit = changes({
  name: 'accompaniment.propose-visit',
  input: ProposeTyped,
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  run: (work, visit, input) =>
    orPropose(work, visit, { command: 'accompaniment.propose-visit', input, step: proposeTold }),
});

export function proposeTold(work: Work, visit: Held<Visit>, input: z.infer<typeof ProposeTyped>) {
  const { on, ...told } = input;
  return tellOnce(work, visit, {
    ...told,
    step: () => {
      if (on < visit.enrolledOn) return refused('day-before-enrolment', 'on');
      const moved = movedVisit(visit.state, 'propose');
      if (!moved.ok) return moved;
      return ok({ kind: 'propose', about: on, change: { state: moved.value, day: on } });
    },
  });
}
