import { z } from 'zod';
import { levelOf } from '#platform/territory';
import { westernDigits } from '#platform/text';

/** How many, as typed, in whichever digits. */
export const QuantityTyped = z
  .union([z.string(), z.number().transform(String)])
  .transform((text) => westernDigits(text).replace(/[\s\u00a0\u202f]/g, ''))
  .pipe(z.string().regex(/^\d{1,6}$/, 'number-unreadable'))
  .transform(Number)
  .pipe(z.number().max(100_000, 'number-unreadable'));

/** How many of each line, by its id; nothing said of any of them: not chosen line by line. */
export const CountsTyped = z.record(z.uuid(), QuantityTyped).optional();

export const NoteTyped = z.string().trim().max(600, 'too-long').default('');

const short = (most: number) => z.string().trim().max(most, 'too-long');

/** A file a courier gave: who it is, and its content in base64. */
export const CourierFileTyped = {
  courier: short(80).default(''),
  fileName: z.string().trim().max(200).default('-'),
  content: z.base64().min(1, 'file-missing').default(''),
};

/** Who gets a parcel, and where. */
export const ContactTyped = {
  name: short(120).min(2, 'name-too-short'),
  phone: short(40),
  email: z.email('email-unreadable').max(200, 'too-long').optional(),
  company: short(160).optional(),
  ice: z
    .string()
    .transform((text) => westernDigits(text).replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{15}$/, 'ice-unreadable'))
    .optional(),
  place: z.string().refine((code) => levelOf(code) === 'province', 'choose-one'),
  city: short(80).min(2, 'name-too-short'),
  quarter: short(120).default(''),
  landmark: short(200).default(''),
};

/** A few words to the other side, and a photo if there is one: it comes as base64. */
export const MessageTyped = {
  text: z.string().trim().max(800, 'too-long').default(''),
  photo: z.union([z.literal(''), z.base64()]).default(''),
  photoName: short(200).default('-'),
};
