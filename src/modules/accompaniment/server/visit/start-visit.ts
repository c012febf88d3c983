import type { z } from 'zod';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayCoach } from '../../permissions.ts';
import { CheckInTyped } from '../../typed-input.ts';
import { mayStartNow, movedVisit, type CheckIn, type Visit } from '../../visit/visit.ts';
import { orPropose } from '../record/or-propose.ts';
import { tellOnce } from './tell-once.ts';
import { listVisitsOf, lockVisit } from './visit.sql.ts';

/** The coach is there. The place is taken once, and only with the consent of who receives her. */
export const startVisit = changes({
  name: 'accompaniment.start-visit',
  input: CheckInTyped,
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  run: (work, visit, input) =>
    orPropose(work, visit, { command: 'accompaniment.start-visit', input, step: startTold }),
});

export function startTold(work: Work, visit: Held<Visit>, input: z.infer<typeof CheckInTyped>) {
  const { consent, latitude, longitude, accuracyMetres, ...told } = input;
  return tellOnce(work, visit, {
    ...told,
    step: async (day) => {
      if (!consent && latitude !== undefined) return refused('place-without-consent', 'consent');
      const moved = movedVisit(visit.state, 'start');
      if (!moved.ok) return moved;
      const may = mayStartNow(visit, await listVisitsOf(work.tx, visit));
      if (!may.ok) return may;
      const checkIn: CheckIn = {
        consent,
        ...(latitude !== undefined && { latitude }),
        ...(longitude !== undefined && { longitude }),
        ...(accuracyMetres !== undefined && { accuracyMetres }),
      };
      return ok({ kind: 'start', change: { state: moved.value, startedOn: day, checkIn } });
    },
  });
}
