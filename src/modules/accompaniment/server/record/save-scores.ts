import type { z } from 'zod';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { answersOf, mergedScores } from '../../diagnostic/merged-scores.ts';
import { recordIsOpen } from '../../diagnostic/record.ts';
import { mayCoach } from '../../permissions.ts';
import { AnswersTyped, Told } from '../../typed-input.ts';
import { stepTaken, toldAt, whoTells } from '../visit/step-taken.ts';
import type { Visit } from '../../visit/visit.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import { saveAssessment } from './assessment.sql.ts';
import { orPropose } from './or-propose.ts';
import { visitAssessment } from './visit-assessment.ts';

const ScoresTyped = Told.extend({ answers: AnswersTyped });

/**
 * Scores of a visit's diagnostic, as few or as many as there are. Sending them twice, or in another order,
 * changes nothing; two people who scored one item without seeing each other are told, and one chooses.
 */
export const saveScores = changes({
  name: 'accompaniment.save-scores',
  input: ScoresTyped,
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  run: (work, visit, input) =>
    orPropose(work, visit, { command: 'accompaniment.save-scores', input, step: scoresTold }),
});

export async function scoresTold(work: Work, visit: Held<Visit>, input: z.infer<typeof ScoresTyped>) {
  const open = recordIsOpen(visit.state);
  if (!open.ok) return open;
  const made = { kind: 'visit', day: visit.startedOn ?? work.today, by: whoTells(work).by } as const;
  const record = await visitAssessment(work.tx, visit, made);
  if (record === undefined) return refused('instrument-missing');
  const strange = input.answers.find(({ item }) => !record.items.has(item));
  if (strange !== undefined) return refused('item-unknown', 'answers', { item: strange.item });
  const latest = toldAt(work, input.madeAt);
  const told = input.answers.map(({ at = latest, ...answer }) => ({
    ...answer,
    at: at > work.now.toISOString() ? latest : at,
  }));
  const { personId, by } = whoTells(work);
  const merged = mergedScores(record.assessment, told, by);
  const answers = answersOf(merged);
  await saveAssessment(work.tx, { ...record.assessment, answers, merged, ...(personId && { personId }) });
  return ok(stepTaken(visit));
}
