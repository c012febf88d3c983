import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Proposal } from '../../visit/proposal.ts';

const PROPOSAL = `jsonb_build_object('organisationId', p.organisation_id, 'proposalId', p.proposal_id,
  'enrolmentId', p.enrolment_id, 'visitId', p.visit_id, 'communeCode', p.commune_code,
  'coachId', p.coach_id, 'command', p.command, 'input', p.input, 'by', p.made_by, 'madeAt', p.made_at,
  'state', p.state)`;

/** Kept once, however often the phone sends it. */
export async function insertProposal(
  tx: Tx,
  proposal: Proposal & { readonly receivedAt: Date },
): Promise<void> {
  await tx
    .insertInto('accompaniment.proposal')
    .values({
      organisation_id: proposal.organisationId,
      proposal_id: proposal.proposalId,
      enrolment_id: proposal.enrolmentId,
      visit_id: proposal.visitId,
      commune_code: proposal.communeCode,
      coach_id: proposal.coachId,
      command: proposal.command,
      input: JSON.stringify(proposal.input),
      made_by: proposal.by,
      made_at: new Date(proposal.madeAt),
      received_at: proposal.receivedAt,
      state: proposal.state,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Wide query: what waits for a coach to take it up, in the order it was done. */
export async function listProposals(db: Db, coachId: string): Promise<Proposal[]> {
  const found = await sql<{ proposal: Proposal }>`select ${sql.raw(PROPOSAL)} as proposal
    from accompaniment.proposal p where p.coach_id = ${coachId} and p.state = 'waiting'
    order by p.made_at, p.proposal_id limit 500`.execute(db);
  return found.rows.map(({ proposal }) => deeplyWithoutNulls(proposal));
}

/** Wide query: locks a proposal by its own id, wherever it lies within reach. */
export async function lockProposal(tx: Tx, proposalId: string): Promise<Proposal | undefined> {
  const found = await sql<{ proposal: Proposal }>`select ${sql.raw(PROPOSAL)} as proposal
    from accompaniment.proposal p where p.proposal_id = ${proposalId} for update`.execute(tx);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].proposal);
}

export async function saveProposal(
  tx: Tx,
  { organisationId, proposalId }: Held<Proposal>,
  state: Proposal['state'],
): Promise<void> {
  await sql`update accompaniment.proposal set state = ${state}
    where organisation_id = ${organisationId} and proposal_id = ${proposalId}`.execute(tx);
}
