import { newId } from '#platform/ids';
import type { Work } from '#platform/operation/server';
import type { Visit } from '../../visit/visit.ts';
import { stepTaken, whoTells, type StepTaken } from '../visit/step-taken.ts';
import { insertProposal } from './proposal.sql.ts';

type Sent = Readonly<Record<string, unknown>> & { readonly event?: string; readonly madeAt?: Date };

/**
 * When the cooperative went to another coach since the phone was last in the network: keeps what it sent as a
 * proposal to her, and says so. Nothing, when the one who acts is its coach.
 */
export async function proposeInstead(
  work: Work,
  visit: Visit,
  { command, input }: { readonly command: string; readonly input: Sent },
): Promise<(StepTaken & { readonly proposed: true }) | undefined> {
  const { actor } = work;
  if (actor.kind !== 'person' || !visit.formerCoaches.includes(actor.personId)) return undefined;
  const { organisationId, enrolmentId, visitId, communeCode, coachId } = visit;
  await insertProposal(work.tx, {
    organisationId,
    proposalId: input.event ?? newId<'proposal'>(),
    enrolmentId,
    visitId,
    communeCode,
    coachId,
    command,
    input,
    by: whoTells(work).by,
    madeAt: (input.madeAt ?? work.now).toISOString(),
    receivedAt: work.now,
    state: 'waiting',
  });
  return { ...stepTaken(visit), proposed: true };
}
