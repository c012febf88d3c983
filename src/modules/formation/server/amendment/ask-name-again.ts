import { parametersOn } from '#modules/law/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { nameUntil } from '../../deadline.ts';
import { mayPrepareFile } from '../../permissions.ts';
import { movedFile } from '../../road.ts';
import { FileRead } from '../../typed-input.ts';
import { findDossier, lockFile } from '../creation-file.sql.ts';
import { keepChange } from '../keep-change.ts';

/** The approved name expired: the group asks again, the same name or another; then the file goes on where it was. */
export const askNameAgain = changes({
  name: 'formation.ask-name-again',
  input: FileRead,
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { file: fileId, version }) {
    if (file.version !== version) return refused('stale');
    const next = movedFile(file, 'ask-name-again');
    if (!next.ok) return next;
    const dossier = await findDossier(work.tx, fileId);
    if (dossier === undefined) return refused('absent');
    const law = await parametersOn(work.tx, file.openedOn);
    const until = nameUntil(dossier, law);
    if (until === undefined || until >= work.today)
      return refused('name-valid', undefined, until === undefined ? {} : { day: until });
    const change = { ...next.value, since: work.today, dueOn: undefined };
    return ok(await keepChange(work, file, { what: 'ask-name-again', change }));
  },
});
