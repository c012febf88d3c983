import { z } from 'zod';
import { keepFile } from '#platform/files/server';
import { LARGEST_FILE } from '#platform/files';
import { newId, type Id } from '#platform/ids';
import { askFor } from '#platform/jobs/server';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayImportLists } from '../../permissions.ts';
import { insertRun } from './import-run.sql.ts';

/** Brings a list: the file is kept as it came, and read by a job. Its content comes as base64. */
export const bringList = creates({
  name: 'registry.bring-list',
  input: z.object({
    fileName: z.string().trim().min(1).max(200),
    content: z.base64().min(1, 'file-missing'),
  }),
  may: (actor) => mayImportLists(actor),

  async run({ tx, actor, now }, { fileName, content }) {
    if (actor.kind !== 'person') return refused('forbidden');
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > LARGEST_FILE)
      return refused('file-too-large', 'file', { limit: LARGEST_FILE / 1024 / 1024 });
    const organisationId = actor.onBehalfOf;
    const mediaType = 'application/octet-stream';
    const fileId = await keepFile(tx, {
      organisationId,
      name: fileName,
      mediaType,
      visibility: 'reach',
      bytes,
      now,
    });
    const importId: Id<'import'> = newId();
    const reachPlace = actor.reach.kind === 'place' ? actor.reach.place : '';
    await insertRun(tx, {
      organisationId,
      importId,
      fileId,
      fileName,
      reachPlace,
      byPersonId: actor.personId,
      startedAt: now,
    });
    await askFor(tx, 'registry.work-on-lists', { office: organisationId, import: importId });
    return ok({ organisationId, importId });
  },
});
