import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { unsealText } from '#platform/sealing/server';
import { mayPrepareFile } from '../permissions.ts';
import { lockFile } from './creation-file.sql.ts';
import { findSealed } from './founder.sql.ts';

/** Opens a sealed identity number. A command, not a query: each look leaves a line in the audit. */
export const revealNumber = changes({
  name: 'formation.reveal-number',
  input: z.object({ file: z.uuid(), founder: z.uuid() }),
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, { organisationId, communeCode, fileId: file }, { founder: founderId }) {
    const sealed = await findSealed(work.tx, { organisationId, founderId });
    if (sealed === undefined) return refused('absent');
    return ok({
      organisationId,
      communeCode,
      file,
      number: unsealText('identity-numbers', sealed, founderId),
    });
  },
});
