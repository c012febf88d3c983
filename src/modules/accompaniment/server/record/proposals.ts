import { z } from 'zod';
import { query } from '#platform/operation/server';
import { overseesCoaches } from '../../permissions.ts';
import { byVisit } from '../../visit/proposal.ts';
import { listProposals } from './proposal.sql.ts';

/**
 * What waits for her answer: work of coaches before her on cooperatives that are hers now; for who oversees
 * visits, the corrections asked for after they were validated.
 */
export const proposals = query({
  name: 'accompaniment.proposals',
  input: z.object({}),
  async run({ db, actor }) {
    if (actor.kind !== 'person') return { visits: [] };
    const asked = { coachId: actor.personId, oversees: overseesCoaches(actor) };
    return { visits: byVisit(await listProposals(db, asked)) };
  },
});
