import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { recordIsOpen } from '../../diagnostic/record.ts';
import { mayCoach } from '../../permissions.ts';
import { PointTyped } from '../../typed-input.ts';
import { stepTaken } from '../visit/step-taken.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import { listPoints, savePoint as writePoint } from './action-point.sql.ts';
import { proposeInstead } from './propose-instead.ts';

/** A point of action is agreed, or said better: what, by whom, until when. */
export const savePoint = changes({
  name: 'accompaniment.save-point',
  input: PointTyped,
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  async run(work, visit, input) {
    const proposed = await proposeInstead(work, visit, { command: 'accompaniment.save-point', input });
    if (proposed !== undefined) return ok(proposed);
    const open = recordIsOpen(visit.state);
    if (!open.ok) return open;
    const { point: pointId = newId<'action-point'>(), item, what, owner, dueOn } = input;
    if (dueOn !== undefined && dueOn < (visit.startedOn ?? work.today)) return refused('day-behind', 'dueOn');
    const { organisationId, enrolmentId, visitId, communeCode } = visit;
    const known = (await listPoints(work.tx, visit)).find((one) => one.pointId === pointId);
    if (known !== undefined && known.visitId !== visitId) return refused('other-content');
    await writePoint(work.tx, {
      organisationId,
      pointId,
      enrolmentId,
      visitId,
      communeCode,
      ...(item !== undefined && { item }),
      what,
      owner,
      ...(dueOn !== undefined && { dueOn }),
      state: known?.state ?? 'open',
      at: (input.madeAt !== undefined && input.madeAt < work.now ? input.madeAt : work.now).toISOString(),
    });
    return ok(stepTaken(visit));
  },
});
