import { z } from 'zod';
import { LARGEST_FILE } from '#platform/files';
import { keepFile } from '#platform/files/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { standsAlone } from '../../cooperative.ts';
import { documentMediaType } from '../../document.ts';
import { mayTendCooperative } from '../../permissions.ts';
import { DOCUMENT_KINDS } from '../../thread.ts';
import { DayInput } from '../../typed-input.ts';
import { lockCooperative } from './cooperative.sql.ts';
import { insertDocument } from './document.sql.ts';

/**
 * Adds a document to a cooperative: its statutes, minutes, accounts… The content of its file comes as base64.
 */
export const addDocument = changes({
  name: 'registry.add-document',
  input: z.object({
    cooperative: z.uuid(),
    kind: z.enum(DOCUMENT_KINDS),
    title: z.string().trim().min(2, 'name-too-short').max(160, 'name-too-long'),
    day: DayInput,
    visibility: z.enum(['public', 'reach']),
    fileName: z.string().trim().min(1).max(200),
    file: z.base64().min(1, 'file-missing'),
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayTendCooperative(actor, cooperative),

  async run({ tx, now, today }, cooperative, { kind, title, day, visibility, fileName, file }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    if (day > today) return refused('day-in-future', 'day');
    const bytes = Buffer.from(file, 'base64');
    if (bytes.length > LARGEST_FILE)
      return refused('file-too-large', 'file', { limit: LARGEST_FILE / 1024 / 1024 });
    const mediaType = documentMediaType(bytes);
    if (!mediaType.ok) return mediaType;

    const { organisationId, communeCode } = cooperative;
    const label = { organisationId, communeCode, name: fileName, mediaType: mediaType.value, visibility };
    const fileId = await keepFile(tx, { ...label, bytes, now });
    const documentId = newId<'document'>();
    await insertDocument(tx, cooperative, { documentId, kind, title, day, visibility, fileId });
    return ok({ organisationId, documentId, fileId });
  },
});
