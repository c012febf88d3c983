import { z } from 'zod';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayCoach, maySpeakFor } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { movedVisit, type Visit } from '../../visit/visit.ts';
import { orPropose } from '../record/or-propose.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

const ConfirmTyped = Told.extend({ how: z.enum(['phone', 'present', 'own-account']).default('own-account') });

/** The cooperative agrees to the day proposed: from its own account, or told to its coach. */
export const confirmVisit = changes({
  name: 'accompaniment.confirm-visit',
  input: ConfirmTyped,
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit) || maySpeakFor(actor, visit),

  run: (work, visit, input) =>
    orPropose(work, visit, { command: 'accompaniment.confirm-visit', input, step: confirmTold }),
});

export function confirmTold(work: Work, visit: Held<Visit>, input: z.infer<typeof ConfirmTyped>) {
  const { how, ...told } = input;
  return tellOnce(work, visit, {
    ...told,
    step: (day) => {
      const moved = movedVisit(visit.state, 'confirm');
      if (!moved.ok) return moved;
      const reason = maySpeakFor(work.actor, visit) ? 'own-account' : how;
      return ok({ kind: 'confirm', about: visit.day ?? day, reason, change: { state: moved.value } });
    },
  });
}
