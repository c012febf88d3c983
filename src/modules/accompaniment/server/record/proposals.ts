import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listProposals } from './proposal.sql.ts';

/** What coaches before her did for cooperatives that are hers now, and that waits for her answer. */
export const proposals = query({
  name: 'accompaniment.proposals',
  input: z.object({}),
  run: async ({ db, actor }) =>
    actor.kind === 'person' ? { proposals: await listProposals(db, actor.personId) } : { proposals: [] },
});
