import { z } from 'zod';
import { DayInput } from '#modules/registry';
import { creates, hold, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import { mayAnswer } from '../../permissions.ts';
import { movedVisit, type Visit } from '../../visit/visit.ts';
import { tellOnce } from '../visit/tell-once.ts';
import { lockVisit } from '../visit/visit.sql.ts';

const MOST = 40;

/**
 * A coach's week, as she wants it: visits not yet proposed are proposed to their cooperatives, those proposed
 * or agreed for another day are put off for that day.
 */
export const arrangeWeek = creates({
  name: 'accompaniment.arrange-week',
  input: z.object({
    stops: z
      .array(z.object({ visit: z.uuid(), on: DayInput }))
      .min(1, 'required')
      .max(MOST),
  }),
  may: (actor) => actor.kind === 'person',

  async run(work, { stops }) {
    let arranged = 0;
    for (const { visit: visitId, on } of stops.toSorted((a, b) => (a.visit < b.visit ? -1 : 1))) {
      const visit = await lockVisit(work.tx, visitId);
      if (visit === undefined || !mayAnswer(work.actor, visit, 'take-up')) return refused('absent');
      if (visit.day === on) continue;
      const moved = await arrange(work, visit, on);
      if (!moved.ok) return moved;
      arranged += 1;
    }
    return ok({ arranged });
  },
});

async function arrange(work: Work, visit: Visit, on: Day): Promise<Result<unknown, string>> {
  const kind = visit.state === 'planned' ? 'propose' : 'reschedule';
  return tellOnce(work, hold(visit), {
    step: () => {
      if (on < work.today) return refused('day-behind');
      const moved = movedVisit(visit.state, kind);
      if (!moved.ok) return moved;
      const why = kind === 'reschedule' && { reason: 'coach-away' };
      return ok({ kind, about: on, ...why, change: { state: moved.value, day: on } });
    },
  });
}
