import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayRunProgramme } from '../../permissions.ts';
import { exitInput } from '../../typed-input.ts';
import { movedVisit } from '../../visit/visit.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

/** A visit that will not take place, said with its reason by who runs the programme. */
export const cancelVisit = changes({
  name: 'accompaniment.cancel-visit',
  input: exitInput('cancel'),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayRunProgramme(actor, visit),

  run: (work, visit, { reason, note, ...told }) =>
    tellOnce(work, visit, {
      ...told,
      step: () => {
        if (reason === 'other' && note === undefined) return refused('reason-missing', 'note');
        const moved = movedVisit(visit.state, 'cancel');
        if (!moved.ok) return moved;
        const said = { reason, ...(note !== undefined && { note }) };
        return ok({ kind: 'cancel', ...said, change: { state: moved.value } });
      },
    }),
});
