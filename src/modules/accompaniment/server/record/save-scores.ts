import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mergedAnswers, type Answer } from '../../diagnostic/assessment.ts';
import { recordIsOpen } from '../../diagnostic/record.ts';
import { mayCoach } from '../../permissions.ts';
import { AnswersTyped, Told } from '../../typed-input.ts';
import { stepTaken, whoTells } from '../visit/step-taken.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import { saveAssessment } from './assessment.sql.ts';
import { proposeInstead } from './propose-instead.ts';
import { visitAssessment } from './visit-assessment.ts';

/**
 * Scores of a visit's diagnostic, as few or as many as there are: of each item the newer one stands, so that
 * sending them twice, or in another order, changes nothing.
 */
export const saveScores = changes({
  name: 'accompaniment.save-scores',
  input: Told.extend({ answers: AnswersTyped }),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  async run(work, visit, input) {
    const proposed = await proposeInstead(work, visit, { command: 'accompaniment.save-scores', input });
    if (proposed !== undefined) return ok(proposed);
    const open = recordIsOpen(visit.state);
    if (!open.ok) return open;
    const made = { kind: 'visit', day: visit.startedOn ?? work.today, by: whoTells(work).by } as const;
    const record = await visitAssessment(work.tx, visit, made);
    if (record === undefined) return refused('instrument-missing');
    const strange = input.answers.find(({ item }) => !record.items.has(item));
    if (strange !== undefined) return refused('item-unknown', 'answers', { item: strange.item });
    const latest = (
      input.madeAt !== undefined && input.madeAt < work.now ? input.madeAt : work.now
    ).toISOString();
    const told = Object.fromEntries(
      input.answers.map(({ item, at = latest, ...answer }): [string, Answer] => [
        item,
        // A clock that is ahead would win over everything written after it.
        { ...answer, at: at > work.now.toISOString() ? latest : at },
      ]),
    );
    const answers = mergedAnswers(record.assessment.answers, told);
    const { personId } = whoTells(work);
    await saveAssessment(work.tx, { ...record.assessment, answers, ...(personId && { personId }) });
    return ok(stepTaken(visit));
  },
});
