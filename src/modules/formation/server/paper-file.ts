import { z } from 'zod';
import { findFile } from '#platform/files/server';
import { query } from '#platform/operation/server';
import { mayReadFile } from '../permissions.ts';
import { findDossier } from './creation-file.sql.ts';

/** The label of a paper of a file, for who may read the file. */
export const paperFile = query({
  name: 'formation.paper-file',
  input: z.object({ file: z.uuid(), paper: z.uuid() }),
  async run({ db, actor }, { file, paper: paperId }) {
    const dossier = await findDossier(db, file);
    if (dossier === undefined || !mayReadFile(actor, dossier.file)) return undefined;
    const paper = dossier.papers.find((one) => one.paperId === paperId);
    if (paper === undefined) return undefined;
    return findFile(db, { organisationId: dossier.file.organisationId, fileId: paper.fileId });
  },
});
