import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayCoach } from '../../permissions.ts';
import { lockProposal, saveProposal } from './proposal.sql.ts';

/** The coach a cooperative went to says what becomes of what the one before did on her phone. */
export const settleProposal = changes({
  name: 'accompaniment.settle-proposal',
  input: z.object({ proposal: z.uuid(), outcome: z.enum(['taken-up', 'declined']) }),
  on: (tx, { proposal }) => lockProposal(tx, proposal),
  may: (actor, proposal) => mayCoach(actor, proposal),

  async run(work, proposal, { outcome }) {
    if (proposal.state !== 'waiting') return refused('proposal-settled');
    await saveProposal(work.tx, proposal, outcome);
    const { organisationId, communeCode, visitId } = proposal;
    return ok({ organisationId, communeCode, visit: visitId });
  },
});
