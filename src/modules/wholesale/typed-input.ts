import { z } from 'zod';
import { provincesOf } from '#platform/territory';
import { westernDigits } from '#platform/text';
import { parseDay, type Day } from '#platform/time';

const MOST = 1_000_000;

/** A whole number as it is typed, in whichever digits. */
export const NumberTyped = z
  .union([z.string(), z.number().transform(String)])
  .transform((text) => westernDigits(text).replace(/[\s\u00a0\u202f]/g, ''))
  .pipe(z.string().regex(/^\d{1,7}$/, 'number-unreadable'))
  .transform(Number)
  .pipe(z.number().max(MOST, 'number-unreadable'));

export const DayTyped = z.string().transform((text, context): Day => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'day-unreadable' });
  return z.NEVER;
});

/** A province or a prefecture, by its code. */
export const ProvinceTyped = z
  .string()
  .refine((code) => provincesOf().some((one) => one.code === code), 'choose-one');

export const short = (most: number) => z.string().trim().max(most, 'too-long');
