import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { maySpeakFor } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { whoTells } from './step-taken.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

/** The cooperative agrees from its own account to what its coach wrote, or says what is not so. */
export const agreeVisit = changes({
  name: 'accompaniment.agree-visit',
  input: Told.extend({ outcome: z.enum(['agree', 'object']), note: TextInput.optional() }),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => maySpeakFor(actor, visit),

  run: (work, visit, { outcome, note, ...told }) =>
    tellOnce(work, visit, {
      ...told,
      step: (day) => {
        if (visit.state !== 'done') return refused('move-not-allowed');
        if (outcome === 'object') {
          if (note === undefined) return refused('reason-missing', 'note');
          return ok({ kind: 'object', note, change: { objection: note, agreement: undefined } });
        }
        const agreement = { name: whoTells(work).by, how: 'own-account', day } as const;
        const said = note !== undefined && { note };
        return ok({ kind: 'agree', ...said, change: { agreement, objection: undefined } });
      },
    }),
});
