import { z } from 'zod';
import { parsePhone, readDigits } from '#platform/identity';
import { parseDay, type Day } from '#platform/time';

/** A civil day typed or chosen in a form: `YYYY-MM-DD`. */
export const DayInput = z.string().transform((text, context): Day => {
  const day = parseDay(readDigits(text));
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'day-unreadable' });
  return z.NEVER;
});

const MOST_PEOPLE = 100_000;
const [EARLIEST_BIRTH, LATEST_BIRTH] = [1900, 2100];

/** A name in Latin or Arabic letters, as written by the person. */
export const NameInput = z.string().trim().min(2, 'name-too-short').max(160, 'name-too-long');

/** A short text of people. */
export const TextInput = z.string().trim().max(400);

/** A longer text of people. */
export const StoryInput = z.string().trim().max(4_000);

/** A number of people. */
export const CountInput = z
  .union([z.number(), z.string()], 'count-unreadable')
  .transform((typed, context) => {
    const count = typeof typed === 'number' ? typed : digitsOf(typed);
    if (Number.isInteger(count) && count >= 0 && count <= MOST_PEOPLE) return count;
    context.addIssue({ code: 'custom', message: 'count-unreadable' });
    return z.NEVER;
  });

/** A year of birth, in the digits of the keyboard at hand. */
export const BirthYearInput = z
  .union([z.number(), z.string()], 'year-unreadable')
  .transform((typed, context) => {
    const year = typeof typed === 'number' ? typed : digitsOf(typed);
    if (Number.isInteger(year) && year >= EARLIEST_BIRTH && year <= LATEST_BIRTH) return year;
    context.addIssue({ code: 'custom', message: 'year-unreadable' });
    return z.NEVER;
  });

/** A Moroccan phone number, kept as it was written. */
export const PhoneInput = z
  .string()
  .trim()
  .refine((text) => parsePhone(text) !== undefined, 'phone-unreadable');

/** The code of a commune (HCP, RGPH 2024). */
export const CommuneInput = z.string().regex(/^\d{2}\.\d{3}\.\d{2}\.\d{1,2}$/, 'place-unknown');

function digitsOf(text: string): number {
  const digits = readDigits(text);
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}
