import { changes } from '#platform/operation/server';
import { refused } from '#platform/result';
import { readAnswer } from '../answer.ts';
import { mayAnswerFile } from '../permissions.ts';
import { Answered, NumberTyped } from '../typed-input.ts';
import { answerStep } from './answer-step.ts';
import { lockFile } from './creation-file.sql.ts';
import { nameOf } from './keep-change.ts';

/** The local authority receives the file against a receipt, or says what it lacks. */
export const acknowledgeDeposit = changes({
  name: 'formation.acknowledge-deposit',
  input: Answered.extend({ number: NumberTyped.optional() }),
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayAnswerFile(actor, file),

  async run(work, file, { version, number, ...typed }) {
    if (file.version !== version) return refused('stale');
    const answer = readAnswer(typed, { file, step: 'deposit', by: nameOf(work), today: work.today });
    if (!answer.ok) return answer;
    if (!answer.value.accepted) return answerStep(work, file, answer.value);
    if (number === undefined) return refused('number-missing', 'number');
    return answerStep(work, file, { ...answer.value, number });
  },
});
