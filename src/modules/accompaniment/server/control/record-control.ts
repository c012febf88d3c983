import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { changes, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import type { Control } from '../../control/control.ts';
import { answersOf, mergedScores } from '../../diagnostic/merged-scores.ts';
import { mayRunProgramme, mayValidateVisit } from '../../permissions.ts';
import { AnswersTyped } from '../../typed-input.ts';
import { saveAssessment } from '../record/assessment.sql.ts';
import { visitAssessment } from '../record/visit-assessment.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import { whoTells } from '../visit/step-taken.ts';
import { lockControl, saveControl } from './control.sql.ts';

/**
 * Somebody else went there again: what is written agrees with what she found, or differs, and in what. Her
 * own diagnostic, when she makes one, stands beside the first, which stays.
 */
export const recordControl = changes({
  name: 'accompaniment.record-control',
  input: z.object({
    visit: z.uuid(),
    outcome: z.enum(['agrees', 'differs']),
    note: TextInput.optional(),
    answers: AnswersTyped.optional(),
  }),
  on: (tx, { visit }) => lockControl(tx, visit),
  may: (actor, control) => mayRunProgramme(actor, control),

  async run(work, control, { outcome, note, answers }) {
    const { by, personId } = whoTells(work);
    if (personId === undefined || !mayValidateVisit(work.actor, control)) return refused('own-visit');
    if (control.outcome !== undefined) return refused('control-recorded');
    if (outcome === 'differs' && note === undefined) return refused('reason-missing', 'note');
    const second = answers === undefined ? ok(undefined) : await secondDiagnostic(work, control, answers);
    if (!second.ok) return second;
    const said = note !== undefined && { note };
    await saveControl(work.tx, control, { outcome, ...said, on: work.today, by, personId });
    const { organisationId, communeCode, visitId } = control;
    return ok({ organisationId, communeCode, visit: visitId });
  },
});

async function secondDiagnostic(work: Work, { visitId }: Control, answers: z.infer<typeof AnswersTyped>) {
  const visit = await lockVisit(work.tx, visitId);
  if (visit === undefined) return refused('absent');
  const { by, personId } = whoTells(work);
  const record = await visitAssessment(work.tx, visit, { kind: 'control', day: work.today, by });
  if (record === undefined) return refused('instrument-missing');
  const strange = answers.find(({ item }) => !record.items.has(item));
  if (strange !== undefined) return refused('item-unknown', 'answers', { item: strange.item });
  const at = work.now.toISOString();
  const merged = mergedScores(
    record.assessment,
    answers.map((one) => ({ ...one, at })),
    by,
  );
  const found = { answers: answersOf(merged), merged, isLocked: true };
  await saveAssessment(work.tx, { ...record.assessment, ...found, ...(personId && { personId }) });
  return ok(undefined);
}
