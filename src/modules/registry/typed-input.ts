import { z } from 'zod';
import { parseDay, type Day } from '#platform/time';

/** A civil day typed or chosen in a form: `YYYY-MM-DD`. */
export const DayInput = z.string().transform((text, context): Day => {
  const day = parseDay(text.trim());
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'day-unreadable' });
  return z.NEVER;
});

/** A name in Latin or Arabic letters, as written by the person. */
export const NameInput = z.string().trim().min(2, 'name-too-short').max(160, 'name-too-long');

/** A short text of people. */
export const TextInput = z.string().trim().max(400);

/** A longer text of people. */
export const StoryInput = z.string().trim().max(4_000);

/** A number of people. */
export const CountInput = z.coerce.number('count-unreadable').int('count-unreadable').min(0, 'count-unreadable').max(100_000);

/** The code of a commune (HCP, RGPH 2024). */
export const CommuneInput = z.string().regex(/^\d{2}\.\d{3}\.\d{2}\.\d{1,2}$/, 'place-unknown');
