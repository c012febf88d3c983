import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayRunProgramme, mayValidateVisit } from '../../permissions.ts';
import { whoTells } from '../visit/step-taken.ts';
import { lockControl, saveControl } from './control.sql.ts';

/** Somebody else went there again: what is written agrees with what she found, or differs, and in what. */
export const recordControl = changes({
  name: 'accompaniment.record-control',
  input: z.object({
    visit: z.uuid(),
    outcome: z.enum(['agrees', 'differs']),
    note: TextInput.optional(),
  }),
  on: (tx, { visit }) => lockControl(tx, visit),
  may: (actor, control) => mayRunProgramme(actor, control),

  async run(work, control, { outcome, note }) {
    const { by, personId } = whoTells(work);
    if (personId === undefined || !mayValidateVisit(work.actor, control)) return refused('own-visit');
    if (control.outcome !== undefined) return refused('control-recorded');
    if (outcome === 'differs' && note === undefined) return refused('reason-missing', 'note');
    const said = note !== undefined && { note };
    await saveControl(work.tx, control, { outcome, ...said, on: work.today, by, personId });
    const { organisationId, communeCode, visitId } = control;
    return ok({ organisationId, communeCode, visit: visitId });
  },
});
