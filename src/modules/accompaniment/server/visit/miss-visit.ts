import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayCoach } from '../../permissions.ts';
import { exitInput } from '../../typed-input.ts';
import { movedVisit } from '../../visit/visit.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

/** Nobody came, or nobody was there: said with its reason. The visit may still be put on another day. */
export const missVisit = changes({
  name: 'accompaniment.miss-visit',
  input: exitInput('miss'),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  run: (work, visit, input) => {
    const { reason, note, ...told } = input;
    return tellOnce(work, visit, {
      ...told,
      sent: { command: 'accompaniment.miss-visit', input },
      step: () => {
        if (reason === 'other' && note === undefined) return refused('reason-missing', 'note');
        const moved = movedVisit(visit.state, 'miss');
        if (!moved.ok) return moved;
        const said = { reason, ...(note !== undefined && { note }) };
        return ok({ kind: 'miss', ...said, change: { state: moved.value } });
      },
    });
  },
});
