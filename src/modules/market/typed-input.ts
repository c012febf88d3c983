import { z } from 'zod';
import { westernDigits } from '#platform/text';
import { parseDay, type Day } from '#platform/time';
import { isCraftCode, type CraftFact } from './product/craft-word.ts';
import { isKind, STOCK_KINDS } from './product/kind.ts';

/** What buyers need to know and no more: longer texts are cut by nobody, they are refused. */
const short = z.string().trim().max(160, 'too-long');
const long = z.string().trim().max(4_000, 'too-long');

/** A whole number as typed, in whichever digits; empty is none. */
function whole(most: number) {
  return z
    .string()
    .transform((text) => westernDigits(text).replace(/[\s\u00a0\u202f]/g, ''))
    .pipe(z.string().regex(/^\d{1,9}$/, 'number-unreadable'))
    .transform(Number)
    .pipe(z.number().max(most, 'number-unreadable'));
}

/** Centimetres typed, millimetres kept: `2,5` is 25. */
const centimetres = z
  .string()
  .transform((text) =>
    westernDigits(text)
      .replace(/[\s\u00a0\u202f]|cm$/gi, '')
      .replace(/[,٫]/, '.'),
  )
  .pipe(z.string().regex(/^\d{1,4}(\.\d)?$/, 'measure-unreadable'))
  .transform((text) => Math.round(Number(text) * 10));

/** A civil day chosen or typed in a form, in whichever digits. */
export const DayTyped = z.string('day-unreadable').transform((text, context): Day => {
  const day = parseDay(westernDigits(text));
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'day-unreadable' });
  return z.NEVER;
});

export const KindTyped = z.string().refine(isKind, 'choose-one');
export const StockTyped = z.enum(STOCK_KINDS);
export const CountTyped = whole(100_000);

export const StoryTyped = long.default('');
export const TextTyped = long.min(1, 'required');
export const ReasonTyped = z.string().trim().min(3, 'required').max(300, 'too-long');

/** Words chosen among those everybody uses. */
function craftCodes(fact: CraftFact) {
  const code = z.string().refine((one) => isCraftCode(fact, one), 'choose-one');
  return z.array(code).max(40).optional();
}

/** The full form of a thing: who reads fills it in, who does not leaves it. */
export const DescriptionTyped = {
  nameFr: short.default(''),
  nameAr: short.default(''),
  textFr: long.default(''),
  textAr: long.default(''),
  technique: short.optional(),
  materials: short.optional(),
  motifs: short.optional(),
  techniqueCodes: craftCodes('technique'),
  materialCodes: craftCodes('materials'),
  motifCodes: craftCodes('motifs'),
  colours: short.optional(),
  length: centimetres.optional(),
  width: centimetres.optional(),
  weight: whole(500_000).optional(),
  knots: whole(100_000).optional(),
  days: whole(3_650).optional(),
  stampGrade: short.optional(),
  stampNumber: short.optional(),
  care: short.optional(),
  ingredients: z.string().trim().max(400, 'too-long').optional(),
  allergens: short.optional(),
  storage: short.optional(),
  onssa: short.optional(),
  hsCode: z
    .string()
    .transform((text) => westernDigits(text).replace(/[\s.\u00a0]/g, ''))
    .pipe(z.string().regex(/^(\d{4}|\d{6}|\d{8}|\d{10})$/, 'hs-unreadable'))
    .optional(),
};
