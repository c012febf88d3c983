import { z } from 'zod';
import { NameInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayCoach } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { movedVisit } from '../../visit/visit.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

/** The coach closes the record. Who of the cooperative is there may agree to it on her phone, by name. */
export const finishVisit = changes({
  name: 'accompaniment.finish-visit',
  input: Told.extend({ agreedBy: z.object({ name: NameInput }).optional() }),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  run: (work, visit, { agreedBy, ...told }) =>
    tellOnce(work, visit, {
      ...told,
      step: (day) => {
        const moved = movedVisit(visit.state, 'finish');
        if (!moved.ok) return moved;
        const doneBy = work.actor.kind === 'person' ? work.actor.personId : visit.coachId;
        const agreement = agreedBy && ({ name: agreedBy.name, how: 'present', day } as const);
        // A visit that was sent back keeps the day it was made.
        const doneOn = visit.startedOn ?? day;
        return ok({
          kind: 'finish',
          change: { state: moved.value, doneOn, doneBy, agreement, objection: undefined },
        });
      },
    }),
});
