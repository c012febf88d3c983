import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { NamedProposal, Proposal } from '../../visit/proposal.ts';
import type { Visit } from '../../visit/visit.ts';

const PROPOSAL = `jsonb_build_object('organisationId', p.organisation_id, 'proposalId', p.proposal_id,
  'enrolmentId', p.enrolment_id, 'visitId', p.visit_id, 'communeCode', p.commune_code,
  'coachId', p.coach_id, 'command', p.command, 'asks', p.asks, 'by', p.made_by,
  'personId', p.person_id, 'madeAt', p.made_at, 'state', p.state, 'stuck', p.stuck)`;
const MOST = 500;

/** What the phone sent is kept as it was: nothing said is something said. */
interface Read<Kind extends Proposal> {
  readonly proposal: Omit<Kind, 'input'>;
  readonly input: Proposal['input'];
}

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
      asks: proposal.asks,
      made_by: proposal.by,
      person_id: proposal.personId ?? null,
      made_at: new Date(proposal.madeAt),
      received_at: proposal.receivedAt,
      state: proposal.state,
      stuck: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Wide query: what waits for an answer, in the order it was done: work on the visits of one coach, and the
 * corrections asked for within reach when she oversees visits.
 */
export async function listProposals(
  db: Db,
  asked: { readonly coachId: string; readonly oversees: boolean },
): Promise<NamedProposal[]> {
  const found = await sql<Read<NamedProposal>>`select p.input, ${sql.raw(PROPOSAL)} || jsonb_build_object(
      'ordinal', v.ordinal, 'nameFr', r.name_fr, 'nameAr', r.name_ar, 'nameZgh', r.name_zgh) as proposal
    from accompaniment.proposal p
    join accompaniment.visit v on v.organisation_id = p.organisation_id and v.visit_id = p.visit_id
    join registry.published_entry r on r.organisation_id = p.organisation_id
    where p.state = 'waiting'
      and ((p.asks = 'take-up' and v.coach_id = ${asked.coachId})
        or (p.asks = 'correction' and ${asked.oversees}))
    order by p.made_at, p.proposal_id limit ${MOST}`.execute(db);
  return found.rows.map(({ proposal, input }) => ({ ...deeplyWithoutNulls(proposal), input }));
}

/** What waits of one visit, locked, in the order it was done. */
export async function lockProposals(
  tx: Tx,
  { organisationId, visitId }: Pick<Visit, 'organisationId' | 'visitId'>,
): Promise<Proposal[]> {
  const found = await sql<Read<Proposal>>`select p.input, ${sql.raw(PROPOSAL)} as proposal
    from accompaniment.proposal p
    where p.organisation_id = ${organisationId} and p.visit_id = ${visitId} and p.state = 'waiting'
    order by p.made_at, p.proposal_id limit ${MOST} for update`.execute(tx);
  return found.rows.map(({ proposal, input }) => ({ ...deeplyWithoutNulls(proposal), input }));
}

/** What became of a proposal: answered, or still waiting with the reason why it could not be taken up. */
export async function saveProposal(
  tx: Tx,
  { organisationId, proposalId }: Held<Proposal>,
  { state, stuck }: Pick<Proposal, 'state' | 'stuck'>,
): Promise<void> {
  await sql`update accompaniment.proposal set state = ${state}, stuck = ${stuck ?? null}
    where organisation_id = ${organisationId} and proposal_id = ${proposalId}`.execute(tx);
}

/** The same work arrived from the phone itself: nobody is asked any more. */
export async function saveArrived(tx: Tx, visit: Held<Visit>, proposalId: string): Promise<void> {
  await sql`update accompaniment.proposal set state = 'taken-up', stuck = null
    where organisation_id = ${visit.organisationId} and proposal_id = ${proposalId}
      and state = 'waiting'`.execute(tx);
}
