import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import type { ProposedName } from '../creation-file.ts';
import { mayPrepareFile } from '../permissions.ts';
import { Names } from '../typed-input.ts';
import { mayWrite } from '../writing.ts';
import { lockFile } from './creation-file.sql.ts';
import { keepChange } from './keep-change.ts';

/** Writes the names a group would like to bear, in the order it wishes. */
export const proposeNames = changes({
  name: 'formation.propose-names',
  input: Names,
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { version, nameFr, nameAr, nameZgh, secondFr, secondAr, thirdFr, thirdAr }) {
    const may = mayWrite(file, 'names', version);
    if (!may.ok) return may;
    const names: ProposedName[] = [{ nameFr, nameAr, ...(nameZgh !== undefined && { nameZgh }) }];
    for (const [french, arabic] of [
      [secondFr, secondAr],
      [thirdFr, thirdAr],
    ]) {
      if (french !== undefined && arabic !== undefined) names.push({ nameFr: french, nameAr: arabic });
    }
    return ok(await keepChange(work, file, { what: 'propose-names', change: { names } }));
  },
});
