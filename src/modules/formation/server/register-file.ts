import { parametersOn } from '#modules/law/server';
import { reserveNumber } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { refused } from '#platform/result';
import { readAnswer } from '../answer.ts';
import { acceptanceOf, approvedName, capitalOfFile, type Dossier, type Outcome } from '../creation-file.ts';
import { fileRegistered } from '../facts.ts';
import { missingSoFar } from '../missing.ts';
import { mayAnswerFile } from '../permissions.ts';
import { Answered, NumberTyped } from '../typed-input.ts';
import { answerStep } from './answer-step.ts';
import { findDossier, lockFile } from './creation-file.sql.ts';
import { nameOf } from './keep-change.ts';
import type { LegalParameters } from '#modules/law';

/** The clerk registers: court, chronological and analytical number, day. The register hears of it. */
export const registerFile = changes({
  name: 'formation.register-file',
  input: Answered.extend({
    court: NumberTyped.optional(),
    number: NumberTyped.optional(),
    analyticalNumber: NumberTyped.optional(),
  }),
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayAnswerFile(actor, file),

  async run(work, file, { file: fileId, version, court, number, analyticalNumber, ...typed }) {
    if (file.version !== version) return refused('stale');
    const answer = readAnswer(typed, { file, step: 'registration', by: nameOf(work), today: work.today });
    if (!answer.ok) return answer;
    if (!answer.value.accepted) return answerStep(work, file, answer.value);
    if (court === undefined) return refused('court-missing', 'court');
    if (number === undefined) return refused('number-missing', 'number');
    const dossier = await findDossier(work.tx, fileId);
    if (dossier === undefined) return refused('absent');
    const law = await parametersOn(work.tx, file.openedOn);
    const missing = missingSoFar(dossier, law, work.today);
    if (missing.length > 0) return refused('still-missing', undefined, { count: missing.length });
    if (answer.value.day < (acceptanceOf(dossier, 'deposit')?.day ?? ''))
      return refused('before-deposit', 'day');
    const { organisationId } = file;
    const asked = { organisationId, scheme: 'local-register', value: number, court } as const;
    const reserved = await reserveNumber(work.tx, asked);
    if (!reserved.ok) return reserved;

    const outcome = {
      ...answer.value,
      court,
      number: reserved.value.value,
      ...(analyticalNumber !== undefined && { analyticalNumber }),
    };
    const fact = factOf(dossier, outcome, law);
    if (fact === undefined) return refused('still-missing', undefined, { count: 1 });
    work.announce(fact);
    return answerStep(work, file, outcome);
  },
});

function factOf(
  dossier: Dossier,
  outcome: Outcome & { readonly court: string; readonly number: string },
  law: LegalParameters,
) {
  const { statutes, organisationId } = dossier.file;
  const name = approvedName(dossier);
  if (name === undefined || statutes === undefined) return undefined;
  const founders = dossier.founders.filter(({ kind }) => kind === 'person');
  return fileRegistered(organisationId, {
    ...name,
    day: outcome.day,
    address: statutes.seat,
    activity: statutes.object.slice(0, 400),
    capitalCentimes: capitalOfFile(dossier, law).total,
    court: outcome.court,
    number: outcome.number,
    founders: founders.map(({ nameLatin, nameArabic, gender, birthYear, phone, function: office }) => ({
      nameLatin,
      nameArabic,
      gender,
      birthYear,
      phone,
      function: office,
    })),
  });
}
