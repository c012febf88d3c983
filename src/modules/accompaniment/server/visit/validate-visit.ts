import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { visitValidated } from '../../facts.ts';
import { mayRunProgramme, mayValidateVisit } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { movedVisit } from '../../visit/visit.ts';
import { saveLocked } from '../record/assessment.sql.ts';
import { tellOnce } from './tell-once.ts';
import { lockVisit } from './visit.sql.ts';

/**
 * Somebody else finds the record good, or sends it back with what it lacks. Never who did the visit, nor its
 * coach; and not before the cooperative agreed to what was written.
 */
export const validateVisit = changes({
  name: 'accompaniment.validate-visit',
  input: Told.extend({ outcome: z.enum(['good', 'send-back']), note: TextInput.optional() }),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayRunProgramme(actor, visit),

  async run(work, visit, { outcome, note, ...told }) {
    if (!mayValidateVisit(work.actor, visit)) return refused('own-visit');
    const taken = await tellOnce(work, visit, {
      ...told,
      step: (day) => {
        const move = outcome === 'good' ? 'validate' : 'send-back';
        const moved = movedVisit(visit.state, move);
        if (!moved.ok) return moved;
        if (move === 'send-back') {
          if (note === undefined) return refused('reason-missing', 'note');
          const change = { state: moved.value, doneOn: undefined, doneBy: undefined, agreement: undefined };
          return ok({ kind: 'send-back', note, change });
        }
        if (visit.agreement === undefined) return refused('agreement-missing');
        const said = note !== undefined && { note };
        return ok({ kind: 'validate', ...said, change: { state: moved.value, validatedOn: day } });
      },
    });
    if (taken.ok && taken.value.state === 'validated' && taken.value.version > visit.version) {
      await saveLocked(work.tx, visit);
      work.announce(visitValidated(visit));
    }
    return taken;
  },
});
