import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { recordIsOpen } from '../../diagnostic/record.ts';
import { mayCoach } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { stepTaken, whoTells } from '../visit/step-taken.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import { saveAssessment } from './assessment.sql.ts';
import { proposeInstead } from './propose-instead.ts';
import { visitAssessment } from './visit-assessment.ts';

/** Why a critical finding has no point of action, in writing. */
export const explainFinding = changes({
  name: 'accompaniment.explain-finding',
  input: Told.extend({ item: z.string().max(80), reason: TextInput.min(3) }),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  async run(work, visit, input) {
    const proposed = await proposeInstead(work, visit, { command: 'accompaniment.explain-finding', input });
    if (proposed !== undefined) return ok(proposed);
    const open = recordIsOpen(visit.state);
    if (!open.ok) return open;
    const made = { kind: 'visit', day: visit.startedOn ?? work.today, by: whoTells(work).by } as const;
    const record = await visitAssessment(work.tx, visit, made);
    if (record === undefined) return refused('instrument-missing');
    if (!record.items.has(input.item)) return refused('item-unknown', 'item', { item: input.item });
    const reasons = { ...record.assessment.reasons, [input.item]: input.reason };
    await saveAssessment(work.tx, { ...record.assessment, reasons });
    return ok(stepTaken(visit));
  },
});
