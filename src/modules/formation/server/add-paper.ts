import { documentMediaType } from '#modules/registry';
import { LARGEST_FILE } from '#platform/files';
import { keepFile } from '#platform/files/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayPrepareFile } from '../permissions.ts';
import { PaperTyped } from '../typed-input.ts';
import { mayWrite } from '../writing.ts';
import { lockFile } from './creation-file.sql.ts';
import { insertPaper } from './founder.sql.ts';
import { keepChange } from './keep-change.ts';

/** Adds a paper to the step a file is at, or its photograph: told by its first bytes, hashed and kept. */
export const addPaper = changes({
  name: 'formation.add-paper',
  input: PaperTyped,
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { version, kind, fileName: name, content }) {
    const may = mayWrite(file, 'papers', version);
    if (!may.ok) return may;
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > LARGEST_FILE)
      return refused('file-too-large', 'content', { limit: LARGEST_FILE / 1024 / 1024 });
    const mediaType = documentMediaType(bytes);
    if (!mediaType.ok) return refused(mediaType.code, 'content');
    const { organisationId, communeCode, step } = file;
    const label = {
      organisationId,
      communeCode,
      name,
      mediaType: mediaType.value,
      visibility: 'reach',
    } as const;
    const storedFileId = await keepFile(work.tx, { ...label, bytes, now: work.now });
    const paper = { paperId: newId<'paper'>(), step, kind, name, day: work.today, storedFileId };
    await insertPaper(work.tx, file, paper);
    return ok(await keepChange(work, file, { what: 'add-paper' }));
  },
});
