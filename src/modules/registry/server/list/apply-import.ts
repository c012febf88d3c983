import { z } from 'zod';
import { askFor } from '#platform/jobs/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayGo } from '../../list/import-run.ts';
import { mayTendImport } from '../../permissions.ts';
import { lockRun, saveRun } from './import-run.sql.ts';

/** Takes the good rows of a list into the register. A job does it, a few hundred rows at a time. */
export const applyImport = changes({
  name: 'registry.apply-import',
  input: z.object({ import: z.uuid() }),
  on: (tx, { import: importId }, actor) =>
    actor.kind === 'person'
      ? lockRun(tx, { organisationId: actor.onBehalfOf, importId })
      : Promise.resolve(undefined),
  may: (actor, run) => mayTendImport(actor, run),

  async run({ tx }, run) {
    if (!mayGo(run.state, 'importing')) return refused('import-not-in-preview');
    await saveRun(tx, run, { state: 'importing' });
    await askFor(tx, 'registry.work-on-lists', { office: run.organisationId, import: run.importId });
    return ok({ organisationId: run.organisationId, importId: run.importId });
  },
});
