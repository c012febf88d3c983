import { newId } from '#platform/ids';
import type { Held, Work } from '#platform/operation/server';
import { ok, type Result } from '#platform/result';
import type { Told } from '../../typed-input.ts';
import type { Asking } from '../../visit/proposal.ts';
import type { Visit } from '../../visit/visit.ts';
import { stepTaken, whoTells, type StepTaken } from '../visit/step-taken.ts';
import { findVisitEvent } from '../visit/visit-event.sql.ts';
import { insertProposal, saveArrived } from './proposal.sql.ts';

/** Commands that write into the record of a visit, which closes with its validation. */
const INTO_RECORD: readonly string[] = [
  'accompaniment.add-visit-note',
  'accompaniment.explain-finding',
  'accompaniment.save-point',
  'accompaniment.save-scores',
  'accompaniment.settle-point',
];

/**
 * What a coach's phone tells of a visit, done; or kept for another to answer, and said so: for the coach the
 * cooperative went to meanwhile, to take up; for who validated the visit, as a correction asked for. Nothing
 * of it is lost.
 */
export async function orPropose<Input extends Omit<Told, 'visit'>, Code extends string>(
  work: Work,
  visit: Held<Visit>,
  told: {
    readonly command: string;
    readonly input: Input;
    readonly step: (
      work: Work,
      visit: Held<Visit>,
      input: Input,
    ) => Result<StepTaken, Code> | Promise<Result<StepTaken, Code>>;
  },
): Promise<Result<StepTaken, Code>> {
  const { input, command } = told;
  const asks = await askedInstead(work, visit, { command, event: input.event });
  if (asks === undefined) {
    const done = await told.step(work, visit, input);
    // The same work may have come by another way, and wait as a proposal.
    if (done.ok && input.event !== undefined) await saveArrived(work.tx, visit, input.event);
    return done;
  }
  const { organisationId, enrolmentId, visitId, communeCode, coachId } = visit;
  const by = whoTells(work);
  await insertProposal(work.tx, {
    organisationId,
    proposalId: input.event ?? newId<'proposal'>(),
    enrolmentId,
    visitId,
    communeCode,
    coachId,
    command,
    input: { ...input },
    asks,
    ...by,
    madeAt: (input.madeAt ?? work.now).toISOString(),
    receivedAt: work.now,
    state: 'waiting',
  });
  return ok({
    ...stepTaken(visit),
    proposed: true,
    ...(asks === 'correction' && { code: 'correction-asked' }),
  });
}

async function askedInstead(
  { tx, actor }: Work,
  visit: Visit,
  { command, event }: { readonly command: string; readonly event?: string | undefined },
): Promise<Asking | undefined> {
  if (actor.kind !== 'person') return undefined;
  const { organisationId } = visit;
  const isTold = event !== undefined && (await findVisitEvent(tx, { organisationId, eventId: event }));
  if (isTold) return undefined;
  const isFormer = visit.coachId !== actor.personId && visit.formerCoaches.includes(actor.personId);
  if (isFormer) return 'take-up';
  return visit.state === 'validated' && INTO_RECORD.includes(command) ? 'correction' : undefined;
}
