import { z } from 'zod';
import { nameIsFree } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { refused } from '#platform/result';
import { readAnswer } from '../answer.ts';
import { mayAnswerFile } from '../permissions.ts';
import { Answered } from '../typed-input.ts';
import { answerStep } from './answer-step.ts';
import { lockFile } from './creation-file.sql.ts';
import { nameOf } from './keep-change.ts';

/** The name office approves one of the proposed names, or says why none will do. */
export const answerName = changes({
  name: 'formation.answer-name',
  input: Answered.extend({ choice: z.coerce.number().int().min(0).optional() }),
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayAnswerFile(actor, file),

  async run(work, file, { version, choice = 0, ...typed }) {
    if (file.version !== version) return refused('stale');
    const answer = readAnswer(typed, { file, step: 'name', by: nameOf(work), today: work.today });
    if (!answer.ok) return answer;
    if (!answer.value.accepted) return answerStep(work, file, answer.value);
    const chosen = file.names[choice];
    if (chosen === undefined) return refused('choice-unknown', 'choice');
    if (!(await nameIsFree(work.tx, { ...file, ...chosen }))) return refused('name-taken', 'choice');
    return answerStep(work, file, { ...answer.value, choice });
  },
});
