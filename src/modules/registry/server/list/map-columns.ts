import { z } from 'zod';
import { askFor } from '#platform/jobs/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayGo, MappingInput } from '../../list/import-run.ts';
import { mayTendImport } from '../../permissions.ts';
import { lockRun, saveRun } from './import-run.sql.ts';

/** Says what each column of a list holds; its rows are then checked anew. */
export const mapColumns = changes({
  name: 'registry.map-columns',
  input: z.object({ import: z.uuid(), mapping: MappingInput }),
  on: (tx, { import: importId }, actor) =>
    actor.kind === 'person'
      ? lockRun(tx, { organisationId: actor.onBehalfOf, importId })
      : Promise.resolve(undefined),
  may: (actor, run) => mayTendImport(actor, run),

  async run({ tx }, run, { mapping }) {
    if (!mayGo(run.state, 'reading')) return refused('import-not-in-preview');
    await saveRun(tx, run, { mapping, state: 'reading', doubtful: [] });
    await askFor(tx, 'registry.work-on-lists', { office: run.organisationId, import: run.importId });
    return ok({ organisationId: run.organisationId, importId: run.importId });
  },
});
