import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { POINT_STATES } from '../../diagnostic/action-point.ts';
import { recordIsOpen } from '../../diagnostic/record.ts';
import { mayCoach } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { stepTaken } from '../visit/step-taken.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import { listPoints, savePoint } from './action-point.sql.ts';
import { proposeInstead } from './propose-instead.ts';

/** What became of a point of a visit before: done, still open, or dropped for a reason. */
export const settlePoint = changes({
  name: 'accompaniment.settle-point',
  input: Told.extend({ point: z.uuid(), outcome: z.enum(POINT_STATES), note: TextInput.optional() }),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  async run(work, visit, input) {
    const proposed = await proposeInstead(work, visit, { command: 'accompaniment.settle-point', input });
    if (proposed !== undefined) return ok(proposed);
    const open = recordIsOpen(visit.state);
    if (!open.ok) return open;
    const point = (await listPoints(work.tx, visit)).find(({ pointId }) => pointId === input.point);
    if (point === undefined) return refused('absent');
    const { outcome: state, note } = input;
    if (state === 'dropped' && note === undefined) return refused('reason-missing', 'note');
    const at = (
      input.madeAt !== undefined && input.madeAt < work.now ? input.madeAt : work.now
    ).toISOString();
    const { note: _before, ...kept } = point;
    await savePoint(work.tx, {
      ...kept,
      state,
      lookedAt: visit.visitId,
      ...(note !== undefined && { note }),
      at: at < point.at ? point.at : at,
    });
    return ok(stepTaken(visit));
  },
});
