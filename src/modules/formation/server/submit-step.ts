import { parametersOn } from '#modules/law/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { dueOf } from '../deadline.ts';
import { missingSoFar } from '../missing.ts';
import { mayPrepareFile } from '../permissions.ts';
import { movedFile } from '../road.ts';
import { FileRead } from '../typed-input.ts';
import { findDossier, lockFile } from './creation-file.sql.ts';
import { keepChange } from './keep-change.ts';

/** Brings a file one step further, or sends it to the office of its step: when nothing is missing. */
export const submitStep = changes({
  name: 'formation.submit-step',
  input: FileRead,
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { file: fileId, version }) {
    if (file.version !== version) return refused('stale');
    const next = movedFile(file, 'submit');
    if (!next.ok) return next;
    const dossier = await findDossier(work.tx, fileId);
    if (dossier === undefined) return refused('absent');
    const law = await parametersOn(work.tx, file.openedOn);
    const missing = missingSoFar(dossier, law, work.today);
    if (missing.length > 0) return refused('still-missing', undefined, { count: missing.length });
    const dueOn = dueOf(next.value, work.today, law);
    const change = { ...next.value, since: work.today, dueOn };
    return ok(await keepChange(work, file, { what: `submit-${file.step}`, change }));
  },
});
