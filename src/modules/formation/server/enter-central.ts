import { reserveNumber } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { refused } from '#platform/result';
import { readAnswer } from '../answer.ts';
import { fileNumbered } from '../facts.ts';
import { mayAnswerFile } from '../permissions.ts';
import { Answered, NumberTyped } from '../typed-input.ts';
import { answerStep } from './answer-step.ts';
import { lockFile } from './creation-file.sql.ts';
import { nameOf } from './keep-change.ts';

/** The central register, which the clerk's copy reaches, gives its number. */
export const enterCentral = changes({
  name: 'formation.enter-central',
  input: Answered.extend({ number: NumberTyped.optional() }),
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayAnswerFile(actor, file),

  async run(work, file, { version, number: value, ...typed }) {
    if (file.version !== version) return refused('stale');
    const answer = readAnswer(typed, { file, step: 'central', by: nameOf(work), today: work.today });
    if (!answer.ok) return answer;
    if (!answer.value.accepted) return answerStep(work, file, answer.value);
    // The central register knows the cooperative already: it notes what changed, under the same number.
    if (file.kind === 'amendment') return answerStep(work, file, answer.value);
    if (value === undefined) return refused('number-missing', 'number');
    const { organisationId } = file;
    const reserved = await reserveNumber(work.tx, { organisationId, scheme: 'central-register', value });
    if (!reserved.ok) return reserved;
    const number = reserved.value.value;
    const { day } = answer.value;
    if (file.kind === 'cooperative')
      work.announce(fileNumbered(organisationId, { scheme: 'central-register', number, day }));
    return answerStep(work, file, { ...answer.value, number });
  },
});
