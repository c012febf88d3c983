import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayCoach, maySpeakFor } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { movedVisit } from '../../visit/visit.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

/** The cooperative agrees to the day proposed: from its own account, or told to its coach. */
export const confirmVisit = changes({
  name: 'accompaniment.confirm-visit',
  input: Told.extend({ how: z.enum(['phone', 'present', 'own-account']).default('own-account') }),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit) || maySpeakFor(actor, visit),

  run: (work, visit, input) => {
    const { how, ...told } = input;
    return tellOnce(work, visit, {
      ...told,
      sent: { command: 'accompaniment.confirm-visit', input },
      step: (day) => {
        const moved = movedVisit(visit.state, 'confirm');
        if (!moved.ok) return moved;
        const reason = maySpeakFor(work.actor, visit) ? 'own-account' : how;
        return ok({ kind: 'confirm', about: visit.day ?? day, reason, change: { state: moved.value } });
      },
    });
  },
});
