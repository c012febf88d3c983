import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { newId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { addDays } from '#platform/time';
import { DRAW_METHODS, drawnVisits, visitsByPerformance } from '../../control/draw.ts';
import { mayRunProgramme } from '../../permissions.ts';
import { lockCohort } from '../cohort/cohort.sql.ts';
import { whoTells } from '../visit/step-taken.ts';
import { insertControls, listDrawable } from './control.sql.ts';

const DAYS_BACK = 120;

/**
 * Chooses visits to be checked again by somebody else: one, with a reason; those of who keeps windows least;
 * or a share drawn at random, with a seed that is published so that anybody may draw again.
 */
export const drawControls = creates({
  name: 'accompaniment.draw-controls',
  input: z.object({
    cohort: z.uuid(),
    method: z.enum(DRAW_METHODS),
    visit: z.uuid().optional(),
    reason: TextInput.optional(),
    sharePercent: z.coerce.number('count-unreadable').int('count-unreadable').min(1).max(100).optional(),
    seed: z.string().trim().min(1).max(80).optional(),
  }),
  may: (actor) => mayRunProgramme(actor, { communeCode: '' }),

  async run(work, { cohort: cohortId, method, visit, reason, sharePercent, seed }) {
    if ((await lockCohort(work.tx, cohortId)) === undefined) return refused('absent');
    if (method === 'direct' && visit === undefined) return refused('visit-missing', 'visit');
    if (method === 'direct' && reason === undefined) return refused('reason-missing', 'reason');
    if (method !== 'direct' && sharePercent === undefined) return refused('share-missing', 'sharePercent');
    if (method === 'random' && seed === undefined) return refused('seed-missing', 'seed');
    const since = addDays(work.today, -DAYS_BACK);
    const asked = { cohortId, since, ...(method === 'direct' && visit !== undefined && { visitId: visit }) };
    const pool = await listDrawable(work.tx, asked);
    const share = sharePercent ?? 100;
    const chosen =
      method === 'random'
        ? drawnVisits(pool, { seed: seed ?? '', sharePercent: share })
        : visitsByPerformance(pool, Math.round((pool.length * share) / 100));
    if (chosen.length === 0) return refused('nothing-to-draw');
    const draw = {
      drawId: newId<'draw'>(),
      cohortId,
      method,
      ...(method === 'random' && { seed }),
      ...(method !== 'direct' && { sharePercent: share }),
      ...(reason !== undefined && { reason }),
      pool: pool.length,
      chosen: chosen.length,
      drawnOn: work.today,
      drawnBy: whoTells(work).by,
    };
    await insertControls(work.tx, draw, chosen);
    return ok({ cohort: cohortId, draw: draw.drawId, chosen: chosen.length });
  },
});
