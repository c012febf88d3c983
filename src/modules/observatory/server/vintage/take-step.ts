import type { Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { stepFits, type StepRefusal, type VintageStep } from '../../vintage.ts';
import { whoActs } from './freeze-vintage.ts';
import { insertStep, listVintages } from './vintage.sql.ts';

/** A step of the approval and of the publication: done once, in their order. */
export async function takeStep(
  work: Work,
  vintageId: string,
  step: Exclude<VintageStep, 'frozen'>,
): Promise<Result<{ vintageId: string }, StepRefusal | 'absent'>> {
  const [vintage] = await listVintages(work.tx, { all: true, vintage: vintageId });
  if (vintage === undefined) return refused('absent');
  const who = whoActs(work);
  const wrong = stepFits(vintage, step, who.personId);
  if (wrong !== undefined) return refused(wrong);
  if (!(await insertStep(work.tx, { vintageId, step, doneAt: work.now, ...who })))
    return refused('already-done');
  return ok({ vintageId });
}
