import type { z } from 'zod';
import { asId } from '#platform/ids';
import { hold, type Held, type Work } from '#platform/operation/server';
import { refused, type Refused, type Result } from '#platform/result';
import type { Proposal } from '../../visit/proposal.ts';
import type { Visit } from '../../visit/visit.ts';
import { confirmTold, confirmVisit } from '../visit/confirm-visit.ts';
import { finishTold, finishVisit } from '../visit/finish-visit.ts';
import { missTold, missVisit } from '../visit/miss-visit.ts';
import { proposeTold, proposeVisit } from '../visit/propose-visit.ts';
import { rescheduleTold, rescheduleVisit } from '../visit/reschedule-visit.ts';
import { startTold, startVisit } from '../visit/start-visit.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import { addVisitNote, noteTold } from './add-visit-note.ts';
import { explainFinding, findingExplained } from './explain-finding.ts';
import { pointTold, savePoint } from './save-point.ts';
import { saveScores, scoresTold } from './save-scores.ts';
import { pointSettled, settlePoint } from './settle-point.ts';

type Taking = (work: Work, visit: Held<Visit>, sent: unknown) => Promise<Result<unknown, string>>;

/**
 * Does what a proposal holds, as if it had arrived in time: in the name of who did it, at the time she did
 * it, under the id her phone gave it, so that the phone may still send it without doubling anything.
 */
export async function takeUp(work: Work, proposal: Proposal): Promise<Refused | undefined> {
  const visit = await lockVisit(work.tx, proposal.visitId);
  const step = STEPS.get(proposal.command);
  if (visit === undefined || step === undefined) return refused('absent');
  const sent = { ...proposal.input, event: proposal.proposalId, madeAt: proposal.madeAt };
  const done = await step(inHerName(work, proposal), hold({ ...visit, formerCoaches: [] }), sent);
  return done.ok ? undefined : done;
}

const STEPS = new Map<string, Taking>([
  [addVisitNote.name, taking(addVisitNote.input, noteTold)],
  [confirmVisit.name, taking(confirmVisit.input, confirmTold)],
  [explainFinding.name, taking(explainFinding.input, findingExplained)],
  [finishVisit.name, taking(finishVisit.input, finishTold)],
  [missVisit.name, taking(missVisit.input, missTold)],
  [proposeVisit.name, taking(proposeVisit.input, proposeTold)],
  [rescheduleVisit.name, taking(rescheduleVisit.input, rescheduleTold)],
  [savePoint.name, taking(savePoint.input, pointTold)],
  [saveScores.name, taking(saveScores.input, scoresTold)],
  [settlePoint.name, taking(settlePoint.input, pointSettled)],
  [startVisit.name, taking(startVisit.input, startTold)],
]);

function taking<Input>(
  schema: z.ZodType<Input>,
  step: (
    work: Work,
    visit: Held<Visit>,
    input: Input,
  ) => Result<unknown, string> | Promise<Result<unknown, string>>,
): Taking {
  return async (work, visit, sent) => {
    const input = schema.safeParse(sent);
    return input.success ? step(work, visit, input.data) : refused('proposal-unreadable');
  };
}

function inHerName(work: Work, { by: name, personId }: Proposal): Work {
  const { actor } = work;
  if (actor.kind !== 'person') return work;
  return { ...work, actor: { ...actor, name, ...(personId !== undefined && { personId: asId(personId) }) } };
}
