import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listRuns } from './import-run.sql.ts';

const SHOWN = 50;

/** The lists an office brought, the latest first. */
export const importRuns = query({
  name: 'registry.import-runs',
  input: z.object({}),
  run: ({ db, actor }) =>
    actor.kind === 'person' ? listRuns(db, actor.onBehalfOf, SHOWN) : Promise.resolve([]),
});
