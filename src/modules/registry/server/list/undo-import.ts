import { z } from 'zod';
import { askFor } from '#platform/jobs/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayGo } from '../../list/import-run.ts';
import { mayTendImport } from '../../permissions.ts';
import { countTouchedSince } from './imported-entry.sql.ts';
import { lockRun, saveRun } from './import-run.sql.ts';

/**
 * Takes a list back as a whole: what it created goes, what it added to others goes. Refused once others built
 * on it.
 */
export const undoImport = changes({
  name: 'registry.undo-import',
  input: z.object({ import: z.uuid() }),
  on: (tx, { import: importId }, actor) =>
    actor.kind === 'person'
      ? lockRun(tx, { organisationId: actor.onBehalfOf, importId })
      : Promise.resolve(undefined),
  may: (actor, run) => mayTendImport(actor, run),

  async run({ tx }, run) {
    if (!mayGo(run.state, 'undoing')) return refused('import-not-imported');
    const touched = await countTouchedSince(tx, run);
    if (touched > 0) return refused('touched-since', 'import', { count: touched });
    await saveRun(tx, run, { state: 'undoing' });
    await askFor(tx, 'registry.work-on-lists', { office: run.organisationId, import: run.importId });
    return ok({ organisationId: run.organisationId, importId: run.importId });
  },
});
