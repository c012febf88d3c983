import { z } from 'zod';
import { NameInput } from '#modules/registry';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { recordIsWhole } from '../../diagnostic/record.ts';
import { mayCoach } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { movedVisit, type Visit } from '../../visit/visit.ts';
import { listPoints } from '../record/action-point.sql.ts';
import { visitAssessment } from '../record/visit-assessment.ts';
import { orPropose } from '../record/or-propose.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

const FinishTyped = Told.extend({ agreedBy: z.object({ name: NameInput }).optional() });

/** The coach closes the record. Who of the cooperative is there may agree to it on her phone, by name. */
export const finishVisit = changes({
  name: 'accompaniment.finish-visit',
  input: FinishTyped,
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  run: (work, visit, input) =>
    orPropose(work, visit, { command: 'accompaniment.finish-visit', input, step: finishTold }),
});

export function finishTold(work: Work, visit: Held<Visit>, input: z.infer<typeof FinishTyped>) {
  const { agreedBy, ...told } = input;
  return tellOnce(work, visit, {
    ...told,
    step: async (day) => {
      const moved = movedVisit(visit.state, 'finish');
      if (!moved.ok) return moved;
      const whole = await recordOf(work, visit);
      if (!whole.ok) return whole;
      const doneBy = work.actor.kind === 'person' ? work.actor.personId : visit.coachId;
      const agreement = agreedBy && ({ name: agreedBy.name, how: 'present', day } as const);
      // A visit that was sent back keeps the day it was made.
      const doneOn = visit.startedOn ?? day;
      return ok({
        kind: 'finish',
        change: { state: moved.value, doneOn, doneBy, agreement, objection: undefined },
      });
    },
  });
}

async function recordOf(work: Work, visit: Visit) {
  const made = { kind: 'visit', day: work.today, by: visit.coachName } as const;
  const record = await visitAssessment(work.tx, visit, made);
  if (record === undefined) return refused('instrument-missing');
  return recordIsWhole(visit, { ...record, points: await listPoints(work.tx, visit) });
}
