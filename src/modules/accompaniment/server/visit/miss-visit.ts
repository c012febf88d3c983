import type { z } from 'zod';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayCoach } from '../../permissions.ts';
import { exitInput } from '../../typed-input.ts';
import { movedVisit, type Visit } from '../../visit/visit.ts';
import { orPropose } from '../record/or-propose.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

const MissTyped = exitInput('miss');

/** Nobody came, or nobody was there: said with its reason. The visit may still be put on another day. */
export const missVisit = changes({
  name: 'accompaniment.miss-visit',
  input: MissTyped,
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  run: (work, visit, input) =>
    orPropose(work, visit, { command: 'accompaniment.miss-visit', input, step: missTold }),
});

export function missTold(work: Work, visit: Held<Visit>, input: z.infer<typeof MissTyped>) {
  const { reason, note, ...told } = input;
  return tellOnce(work, visit, {
    ...told,
    step: () => {
      if (reason === 'other' && note === undefined) return refused('reason-missing', 'note');
      const moved = movedVisit(visit.state, 'miss');
      if (!moved.ok) return moved;
      const said = { reason, ...(note !== undefined && { note }) };
      return ok({ kind: 'miss', ...said, change: { state: moved.value } });
    },
  });
}
