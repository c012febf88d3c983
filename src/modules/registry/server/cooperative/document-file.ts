import { z } from 'zod';
import { findFile } from '#platform/files/server';
import { query } from '#platform/operation/server';
import { maySeeWithin } from '../../permissions.ts';
import { findDocumentOfFile } from './document.sql.ts';

/** The label of a document's file: public ones for everybody, the others for the officers and the office. */
export const documentFile = query({
  name: 'registry.document-file',
  input: z.object({ cooperative: z.uuid(), file: z.uuid() }),
  toEverybody: true,
  async run({ db, actor }, { cooperative: organisationId, file: fileId }) {
    const document = await findDocumentOfFile(db, { organisationId, fileId });
    if (document === undefined) return undefined;
    if (document.visibility !== 'public' && !maySeeWithin(actor, document)) return undefined;
    return findFile(db, { organisationId, fileId });
  },
});
