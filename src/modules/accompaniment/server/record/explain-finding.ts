import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mergedReason, reasonsOf } from '../../diagnostic/merged-scores.ts';
import { recordIsOpen } from '../../diagnostic/record.ts';
import { mayCoach } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { stepTaken, toldAt, whoTells } from '../visit/step-taken.ts';
import type { Visit } from '../../visit/visit.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import { saveAssessment } from './assessment.sql.ts';
import { orPropose } from './or-propose.ts';
import { visitAssessment } from './visit-assessment.ts';

const FindingTyped = Told.extend({ item: z.string().max(80), reason: TextInput.min(3) });

/** Why a critical finding has no point of action, in writing. */
export const explainFinding = changes({
  name: 'accompaniment.explain-finding',
  input: FindingTyped,
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  run: (work, visit, input) =>
    orPropose(work, visit, { command: 'accompaniment.explain-finding', input, step: findingExplained }),
});

export async function findingExplained(work: Work, visit: Held<Visit>, input: z.infer<typeof FindingTyped>) {
  const open = recordIsOpen(visit.state);
  if (!open.ok) return open;
  const made = { kind: 'visit', day: visit.startedOn ?? work.today, by: whoTells(work).by } as const;
  const record = await visitAssessment(work.tx, visit, made);
  if (record === undefined) return refused('instrument-missing');
  if (!record.items.has(input.item)) return refused('item-unknown', 'item', { item: input.item });
  const at = toldAt(work, input.madeAt);
  const merged = mergedReason(record.assessment, { ...input, at }, whoTells(work).by);
  await saveAssessment(work.tx, { ...record.assessment, reasons: reasonsOf(merged), merged });
  return ok(stepTaken(visit));
}
