import { z } from 'zod';

/** Which call, and which version of it was read: who comes second is told. */
export const CallRead = z.object({ call: z.uuid(), version: z.coerce.number().int() });

const MOST_BOXES = 5_000;
const LONGEST = 20_000;

/** What a page posted of a form kept as data: each box with its text, empty ones too. */
export const BoxesInput = z
  .array(z.tuple([z.string().max(200), z.string().max(LONGEST, 'too-long')]))
  .max(MOST_BOXES);

/** The address of a row to add or to take out, as the buttons of a form post it. */
export const RowInput = z.string().max(200).optional();

/** Which file, and which version of it was read. */
export const ApplicationRead = z.object({ application: z.uuid(), version: z.coerce.number().int() });

/** A part of a form, by its name. */
export const PartInput = z.string().max(100);

/** Which review, and which version of it was read. */
export const ReviewRead = z.object({ review: z.uuid(), version: z.coerce.number().int() });

/** Where an item of a form stands: `2.0` is the first of the third. */
export const AddressInput = z.string().regex(/^\d{1,3}(\.\d{1,3}){0,4}$/);
