import { parametersOn } from '#modules/law/server';
import { amendmentFits } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { refused } from '#platform/result';
import type { Day } from '#platform/time';
import { readAnswer } from '../../answer.ts';
import { approvedName, type Dossier } from '../../creation-file.ts';
import { fileAmended } from '../../facts.ts';
import { missingSoFar } from '../../missing.ts';
import { mayAnswerFile } from '../../permissions.ts';
import { Answered, NumberTyped } from '../../typed-input.ts';
import { answerStep } from '../answer-step.ts';
import { findDossier, lockFile } from '../creation-file.sql.ts';
import { nameOf } from '../keep-change.ts';

/** The clerk enters what a cooperative changed in the local register. The register hears of it. */
export const registerAmendment = changes({
  name: 'formation.register-amendment',
  input: Answered.extend({ number: NumberTyped.optional() }),
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayAnswerFile(actor, file) && file.kind === 'amendment',

  async run(work, file, { file: fileId, version, number, ...typed }) {
    if (file.version !== version) return refused('stale');
    const answer = readAnswer(typed, { file, step: 'registration', by: nameOf(work), today: work.today });
    if (!answer.ok) return answer;
    if (!answer.value.accepted) return answerStep(work, file, answer.value);
    const dossier = await findDossier(work.tx, fileId);
    if (dossier === undefined) return refused('absent');
    const law = await parametersOn(work.tx, file.openedOn);
    const missing = missingSoFar(dossier, law, work.today);
    if (missing.length > 0) return refused('still-missing', undefined, { count: missing.length });
    const payload = payloadOf(dossier, answer.value.day);
    if (payload === undefined) return refused('still-missing', undefined, { count: 1 });
    const { decidedOn: legalDay, filedOn: filedDay, ...wanted } = payload;
    const { organisationId } = file;
    const fits = await amendmentFits(work.tx, organisationId, {
      wanted: namedIn(wanted),
      legalDay,
      filedDay,
      today: work.today,
    });
    if (!fits.ok) return fits;
    work.announce(fileAmended(organisationId, payload));
    return answerStep(work, file, { ...answer.value, ...(number !== undefined && { number }) });
  },
});

function payloadOf(dossier: Dossier, filedOn: Day) {
  const { amendment } = dossier.file;
  if (amendment === undefined) return undefined;
  const { subjects, decidedOn, capital, ...told } = amendment;
  const name = subjects.includes('name') ? approvedName(dossier) : undefined;
  return {
    ...told,
    ...name,
    ...(capital !== undefined && { capitalCentimes: capital }),
    decidedOn,
    filedOn,
  };
}

/** What the register compares with its own entry. */
function namedIn({
  nameFr,
  nameAr,
  nameZgh,
  communeCode,
  address,
  activity,
}: Omit<NonNullable<ReturnType<typeof payloadOf>>, 'decidedOn' | 'filedOn'> & {
  readonly nameFr?: string;
  readonly nameAr?: string;
  readonly nameZgh?: string;
}) {
  return { nameFr, nameAr, nameZgh, communeCode, address, activity };
}
