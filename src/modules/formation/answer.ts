import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import type { CreationFile, Outcome } from './creation-file.ts';
import type { OfficeStep } from './road.ts';

interface Typed {
  readonly outcome: 'accepted' | 'sent-back';
  readonly reason?: string;
  readonly day?: Day;
}

type AnswerRefusal = 'not-this-step' | 'reason-missing' | 'day-in-future' | 'day-before-file';

/** Whether an office may answer so: the file waits for this answer, and the answer is whole. */
export function readAnswer(
  typed: Typed,
  {
    file,
    step,
    by,
    today,
  }: { readonly file: CreationFile; readonly step: OfficeStep; readonly by: string; readonly today: Day },
): Result<Outcome, AnswerRefusal> {
  if (file.step !== step || file.state !== 'with-office') return refused('not-this-step');
  const { outcome, reason, day = today } = typed;
  if (day > today) return refused('day-in-future', 'day');
  if (day < file.openedOn) return refused('day-before-file', 'day', { day: file.openedOn });
  if (outcome === 'accepted') return ok({ step, accepted: true, day, by });
  if (reason === undefined) return refused('reason-missing', 'reason');
  return ok({ step, accepted: false, day, reason, by });
}
