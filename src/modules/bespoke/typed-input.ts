import { z } from 'zod';
import { LOCALES, westernDigits } from '#platform/text';

/** A whole number as typed, in whichever digits. */
export function wholeTyped(least: number, most: number, code: string) {
  return z
    .union([z.string(), z.number().transform(String)])
    .transform((text) => westernDigits(text).replace(/[\s\u00a0\u202f%]/g, ''))
    .pipe(z.string().regex(/^\d{1,6}$/, code))
    .transform(Number)
    .pipe(z.number().min(least, code).max(most, code));
}

export const NoteTyped = z.string().trim().max(600, 'too-long').default('');
export const ReasonTyped = z.string().trim().min(5, 'too-short').max(600, 'too-long');

const short = (most: number) => z.string().trim().max(most, 'too-long');

/** Who asks, and how she is reached: the rest of her address is asked when she accepts. */
export const AskerTyped = {
  name: short(120).min(2, 'name-too-short'),
  phone: short(40),
  email: z.email('email-unreadable').max(200, 'too-long').optional(),
  locale: z.enum(LOCALES).default('fr'),
};

/** A photo of a posted form; empty when none was chosen. */
export const PhotoTyped = { photo: z.base64().optional(), photoName: short(200).default('-') };
