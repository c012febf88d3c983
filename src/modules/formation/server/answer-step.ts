import { parametersOn } from '#modules/law/server';
import type { Held, Work } from '#platform/operation/server';
import { ok, type Result } from '#platform/result';
import type { CreationFile, Outcome } from '../creation-file.ts';
import { dueOf } from '../deadline.ts';
import { movedFile } from '../road.ts';
import { insertOutcome } from './creation-file.sql.ts';
import { keepChange } from './keep-change.ts';

/** A step of every office's command: the answer is kept, and the file goes on or comes back. */
export async function answerStep(
  work: Work,
  held: Held<CreationFile>,
  outcome: Outcome,
): Promise<Result<Awaited<ReturnType<typeof keepChange>>, 'move-not-allowed'>> {
  const next = movedFile(held, outcome.accepted ? 'accept' : 'send-back');
  if (!next.ok) return next;
  const law = await parametersOn(work.tx, held.openedOn);
  const dueOn = dueOf(next.value, work.today, law);
  await insertOutcome(work.tx, held, outcome);
  const what = `${outcome.accepted ? 'accept' : 'send-back'}-${held.step}`;
  return ok(await keepChange(work, held, { what, change: { ...next.value, since: work.today, dueOn } }));
}
