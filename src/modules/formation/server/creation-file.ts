import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { nearNames } from '#modules/registry/server';
import { holdsVerb } from '#platform/operation';
import { query } from '#platform/operation/server';
import { missingSoFar } from '../missing.ts';
import { mayReadFile } from '../permissions.ts';
import { entryBefore } from './amendment/entry-before.ts';
import { findDossier } from './creation-file.sql.ts';

/** A file with everything in it: the law that judges it, what it still waits for, whose names are near. */
export const creationFile = query({
  name: 'formation.creation-file',
  input: z.object({ file: z.uuid() }),
  async run({ db, actor, today }, { file: fileId }) {
    const dossier = await findDossier(db, fileId);
    if (dossier === undefined || !mayReadFile(actor, dossier.file)) return undefined;
    const { file } = dossier;
    const law = await parametersOn(db, file.openedOn);
    const near =
      file.step === 'name'
        ? await Promise.all(file.names.map((name) => nearNames(db, name, { except: file.organisationId })))
        : [];
    const withMembers = holdsVerb(actor, 'formation.describe-change');
    const before =
      file.kind === 'amendment' ? await entryBefore(db, file.organisationId, { withMembers }) : undefined;
    return { ...dossier, law, missing: missingSoFar(dossier, law, today), near, before, today };
  },
});
