import { z } from 'zod';
import { westernDigits } from '#platform/text';
import { parseDay, type Day } from '#platform/time';

/** A civil day chosen or typed in a form, in whichever digits. */
export const DayTyped = z.string('day-unreadable').transform((text, context): Day => {
  const day = parseDay(westernDigits(text));
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'day-unreadable' });
  return z.NEVER;
});
