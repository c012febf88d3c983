import { capitalOfFile, mayAnswerFile, verbOf } from '#modules/formation';
import * as formation from '#modules/formation/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const dossier = show('dossier', formation.creationFile, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const shown = await dossier(event);
  const { file } = shown.dossier;
  const verb = verbOf(file) ?? '';
  const mayAnswer = file.state === 'with-office' && holdsVerb(actor, verb) && mayAnswerFile(actor, file);
  return {
    ...shown,
    capital: capitalOfFile(shown.dossier, shown.dossier.law),
    mayAnswer,
    request: newId<'request'>(),
  };
};

const then = () => '/office/files?done';

export const actions = {
  name: submit(formation.answerName, { then }),
  deposit: submit(formation.acknowledgeDeposit, { then }),
  amendment: submit(formation.registerAmendment, { then }),
  registration: submit(formation.registerFile, { then }),
  central: submit(formation.enterCentral, { then }),
  craft: submit(formation.enterCraft, { then }),
  card: submit(formation.issueCard, { then }),
};
