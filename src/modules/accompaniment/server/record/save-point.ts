import type { z } from 'zod';
import { newId } from '#platform/ids';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import type { ActionPoint } from '../../diagnostic/action-point.ts';
import { mergedPoint } from '../../diagnostic/merged-point.ts';
import { recordIsOpen } from '../../diagnostic/record.ts';
import { mayCoach } from '../../permissions.ts';
import { PointTyped } from '../../typed-input.ts';
import { stepTaken, toldAt, whoTells } from '../visit/step-taken.ts';
import type { Visit } from '../../visit/visit.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import { listPoints, savePoint as writePoint } from './action-point.sql.ts';
import { orPropose } from './or-propose.ts';

/** A point of action is agreed, or said better: what, by whom, until when. */
export const savePoint = changes({
  name: 'accompaniment.save-point',
  input: PointTyped,
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  run: (work, visit, input) =>
    orPropose(work, visit, { command: 'accompaniment.save-point', input, step: pointTold }),
});

export async function pointTold(work: Work, visit: Held<Visit>, input: z.infer<typeof PointTyped>) {
  const open = recordIsOpen(visit.state);
  if (!open.ok) return open;
  const { point: pointId = newId<'action-point'>(), item, what, owner, dueOn } = input;
  if (dueOn !== undefined && dueOn < (visit.startedOn ?? work.today)) return refused('day-behind', 'dueOn');
  const { organisationId, enrolmentId, visitId, communeCode } = visit;
  const known = (await listPoints(work.tx, visit)).find((one) => one.pointId === pointId);
  if (known !== undefined && known.visitId !== visitId) return refused('other-content');
  const at = toldAt(work, input.madeAt);
  const said = { what, owner, dueOn, ...(item !== undefined && { item }) };
  const place = { organisationId, pointId, enrolmentId, visitId, communeCode };
  const before: ActionPoint = known ?? { ...place, what, owner, state: 'open', at, merged: {} };
  const point = mergedPoint(before, said, { at, by: whoTells(work).by });
  await writePoint(work.tx, point);
  return ok(stepTaken(visit));
}
