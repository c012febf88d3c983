import { z } from 'zod';
import { newId } from '#platform/ids';
import { changes, hold, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayAnswer } from '../../permissions.ts';
import { TextInput } from '#modules/registry';
import type { Proposal } from '../../visit/proposal.ts';
import { whoTells } from '../visit/step-taken.ts';
import { insertVisitEvent } from '../visit/visit-event.sql.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import { lockProposals, saveProposal } from './proposal.sql.ts';
import { takeUp } from './take-up.ts';

const MOST = 500;

/**
 * Who has the cooperative now says what becomes of what another did on her phone: all of a visit, or some of
 * it, in the order it was done. What cannot be taken up goes on waiting, with the reason beside it. A
 * correction that is accepted stands in the story of the visit, beside the record that stays as it is.
 */
export const settleProposals = changes({
  name: 'accompaniment.settle-proposals',
  input: z.object({
    visit: z.uuid(),
    proposals: z.array(z.uuid()).min(1, 'required').max(MOST).optional(),
    outcome: z.enum(['taken-up', 'declined']),
    note: TextInput.optional(),
  }),
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayAnswer(actor, visit, 'take-up') || mayAnswer(actor, visit, 'correction'),

  async run(work, visit, { proposals, outcome: state, note }) {
    const waiting = await lockProposals(work.tx, visit);
    const chosen = waiting.filter(
      ({ asks, proposalId }) =>
        mayAnswer(work.actor, visit, asks) && (proposals === undefined || proposals.includes(proposalId)),
    );
    if (chosen.length === 0) return refused('proposal-settled');
    const stuck: string[] = [];
    for (const proposal of chosen) {
      const refusal = state === 'declined' ? undefined : await taken(work, proposal, note);
      if (refusal !== undefined) stuck.push(proposal.proposalId);
      const next = refusal === undefined ? { state } : ({ state: 'waiting', stuck: refusal.code } as const);
      await saveProposal(work.tx, hold(proposal), next);
    }
    const { organisationId, communeCode, visitId } = visit;
    return ok({ organisationId, communeCode, visit: visitId, settled: chosen.length - stuck.length, stuck });
  },
});

async function taken(work: Work, proposal: Proposal, note?: string) {
  if (proposal.asks === 'take-up') return takeUp(work, proposal);
  const { command, input, by } = proposal;
  await insertVisitEvent(work.tx, proposal, {
    eventId: newId<'visit-event'>(),
    kind: 'correct',
    day: work.today,
    ...(note !== undefined && { note }),
    details: { command, input, asked: by },
    madeAt: work.now,
    receivedAt: work.now,
    ...whoTells(work),
  });
  return undefined;
}
