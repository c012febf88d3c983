import type { Selection } from '../../selection/selection.ts';
import type { RunLine } from '../../selection/selection-run.ts';
import type { JudgedFile } from './judged-files.ts';

type Place = Pick<RunLine, 'position' | 'ticket' | 'outcome' | 'because' | 'waitingAt'>;

/** A step: every file of a lot with its place in a selection; those knocked out come after all others. */
export function runLines(
  judged: readonly JudgedFile[],
  { lines }: Selection,
): (RunLine & { readonly hiddenFrom: readonly string[] })[] {
  return judged.map(({ file, score, recused, knockedOut }, at) => {
    const { applicationId, organisationId: applicantId, nameFr, nameAr, communeCode } = file;
    const { number = '', groups = [], amount = 0 } = file;
    const { position, ticket, outcome, because, waitingAt }: Place = lines.find(
      (line) => line.number === number,
    ) ?? {
      position: lines.length + at,
      ticket: '',
      outcome: 'refused',
      because: { kind: 'knocked-out', ...(knockedOut !== undefined && { criterion: knockedOut }) },
    };
    return {
      applicationId,
      applicantId,
      nameFr,
      nameAr,
      communeCode,
      number,
      groups,
      amount,
      score,
      position,
      ticket,
      outcome,
      because,
      ...(waitingAt !== undefined && { waitingAt }),
      hiddenFrom: recused,
    };
  });
}
