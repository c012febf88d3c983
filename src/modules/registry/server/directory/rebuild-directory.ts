import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok } from '#platform/result';
import { clearDirectory, listEntryIds, replaceDirectoryLines } from './directory.sql.ts';

const BATCH = 4_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Writes the whole directory again from the register. What was kept up by facts and what is rebuilt are the
 * same.
 */
export const rebuildDirectory = creates({
  name: 'registry.rebuild-directory',
  input: z.object({}),
  may: (actor) => actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind === 'everything'),

  async run({ tx }) {
    await clearDirectory(tx);
    let [after, entries] = [BEFORE_ALL, 0];
    for (;;) {
      const ids = await listEntryIds(tx, after, BATCH);
      await replaceDirectoryLines(tx, ids);
      entries += ids.length;
      const last = ids.at(-1);
      if (last === undefined || ids.length < BATCH) return ok({ entries });
      after = last;
    }
  },
});
