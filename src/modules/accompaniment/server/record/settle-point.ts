import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { POINT_STATES } from '../../diagnostic/action-point.ts';
import { mergedPoint } from '../../diagnostic/merged-point.ts';
import { recordIsOpen } from '../../diagnostic/record.ts';
import { mayCoach } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { stepTaken, toldAt, whoTells } from '../visit/step-taken.ts';
import type { Visit } from '../../visit/visit.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import { listPoints, savePoint } from './action-point.sql.ts';
import { orPropose } from './or-propose.ts';

const SettleTyped = Told.extend({
  point: z.uuid(),
  outcome: z.enum(POINT_STATES),
  note: TextInput.optional(),
});

/** What became of a point of a visit before: done, still open, or dropped for a reason. */
export const settlePoint = changes({
  name: 'accompaniment.settle-point',
  input: SettleTyped,
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  run: (work, visit, input) =>
    orPropose(work, visit, { command: 'accompaniment.settle-point', input, step: pointSettled }),
});

export async function pointSettled(work: Work, visit: Held<Visit>, input: z.infer<typeof SettleTyped>) {
  const open = recordIsOpen(visit.state);
  if (!open.ok) return open;
  const point = (await listPoints(work.tx, visit)).find(({ pointId }) => pointId === input.point);
  if (point === undefined) return refused('absent');
  const { outcome: state, note } = input;
  if (state === 'dropped' && note === undefined) return refused('reason-missing', 'note');
  const said = { state, lookedAt: visit.visitId, note };
  const told = { at: toldAt(work, input.madeAt), by: whoTells(work).by };
  await savePoint(work.tx, mergedPoint(point, said, told));
  return ok(stepTaken(visit));
}
