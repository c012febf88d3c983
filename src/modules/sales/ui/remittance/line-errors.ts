import { refusalWords, typedBefore, type SaidRefusal } from '#platform/ui';
import type { Words } from '#platform/text';
import type { CourierLine } from '../../remittance/courier-line.ts';

/** What was refused of a line, at the boxes of that line: each has the names of its own place. */
export function lineErrors(
  words: Words,
  form: unknown,
  lines: readonly Pick<CourierLine, 'lineId' | 'position'>[],
): SaidRefusal[] {
  const typed = lines.find(({ lineId }) => lineId === typedBefore(form, 'line'));
  return refusalWords(words, 'sales', form).map((error) =>
    typed === undefined || error.field === undefined
      ? error
      : { ...error, field: `${error.field}-${typed.position}` },
  );
}
