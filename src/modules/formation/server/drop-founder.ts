import { z } from 'zod';
import { endGroupMandate } from '#platform/identity/server';
import { asId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayPrepareFile } from '../permissions.ts';
import { FileRead } from '../typed-input.ts';
import { mayWrite } from '../writing.ts';
import { findDossier, lockFile } from './creation-file.sql.ts';
import { findFounderPerson, removeFounder } from './founder.sql.ts';
import { keepChange } from './keep-change.ts';

/** Takes a founder out of a file. Who has paid stays: her money is written down. */
export const dropFounder = changes({
  name: 'formation.drop-founder',
  input: FileRead.extend({ founder: z.uuid() }),
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { file: fileId, version, founder }) {
    const may = mayWrite(file, 'founders', version);
    if (!may.ok) return may;
    const dossier = await findDossier(work.tx, fileId);
    if (!dossier?.founders.some(({ founderId }) => founderId === founder)) return refused('absent');
    if (dossier.payments.some(({ founderId }) => founderId === founder)) return refused('founder-paid');
    const personId = await findFounderPerson(work.tx, file, founder);
    if (personId !== undefined)
      await endGroupMandate(work.tx, file, { personId: asId(personId), on: work.today, now: work.now });
    await removeFounder(work.tx, file, founder);
    return ok(await keepChange(work, file, { what: 'drop-founder' }));
  },
});
