import { z } from 'zod';
import { CountInput, DayInput, PhoneInput, TextInput } from '#modules/registry';
import { ok, refused, type Result } from '#platform/result';
import { dayFrom, type Day } from '#platform/time';

/** Turnover of the year, in dirhams, as bands: nobody is asked for the exact sum. */
export const TURNOVER_BANDS = [
  'none',
  'up-to-50k',
  'up-to-200k',
  'up-to-1m',
  'up-to-10m',
  'above-10m',
] as const;

/** What may have been hard in the year. */
export const DIFFICULTIES = [
  'selling',
  'supplies',
  'money',
  'equipment',
  'members',
  'management',
  'transport',
  'drought',
  'other',
] as const;

/** The members by gender and age, each a number of people. */
export const BAND_FIELDS = [
  'womenUnder35',
  'women35to59',
  'women60',
  'menUnder35',
  'men35to59',
  'men60',
] as const;

export const COUNT_FIELDS = [...BAND_FIELDS, 'officers', 'womenOfficers', 'jobsWomen', 'jobsMen'] as const;

/** Every field of the form. */
export const FIELDS = [...COUNT_FIELDS, 'turnover', 'assemblyOn', 'address', 'phone', 'note'] as const;
export type Field = (typeof FIELDS)[number];

/** A declaration as it was typed: kept whatever it says, so that nothing is lost between two sittings. */
export type Typed = Readonly<Partial<Record<Field, string>>> & { readonly difficulties?: readonly string[] };

const AsTyped = z.string().max(400, 'too-long').optional();

/** What is saved without being judged. */
export const TypedInput = z.object({
  womenUnder35: AsTyped,
  women35to59: AsTyped,
  women60: AsTyped,
  menUnder35: AsTyped,
  men35to59: AsTyped,
  men60: AsTyped,
  officers: AsTyped,
  womenOfficers: AsTyped,
  jobsWomen: AsTyped,
  jobsMen: AsTyped,
  turnover: AsTyped,
  assemblyOn: AsTyped,
  address: AsTyped,
  phone: AsTyped,
  note: AsTyped,
  difficulties: z.array(z.string().max(40)).max(DIFFICULTIES.length).optional(),
});

/** What is sent: every number read, every choice one of the list. */
export const DeclaredInput = z.object({
  womenUnder35: CountInput,
  women35to59: CountInput,
  women60: CountInput,
  menUnder35: CountInput,
  men35to59: CountInput,
  men60: CountInput,
  officers: CountInput,
  womenOfficers: CountInput,
  jobsWomen: CountInput,
  jobsMen: CountInput,
  turnover: z.enum(TURNOVER_BANDS),
  assemblyOn: DayInput.optional(),
  address: TextInput.optional(),
  phone: PhoneInput.optional(),
  note: TextInput.optional(),
  difficulties: z.array(z.enum(DIFFICULTIES)).optional(),
});
export type Declared = z.infer<typeof DeclaredInput>;

type DeclaredRefusal =
  | 'no-members'
  | 'officers-above-members'
  | 'women-officers-above'
  | 'men-officers-above'
  | 'assembly-in-future'
  | 'assembly-before-year';

/** Whether what is declared of a year can be. */
export function declaredFits(
  declared: Declared,
  { year, today }: { readonly year: number; readonly today: Day },
): Result<undefined, DeclaredRefusal> {
  const { women, men } = membersOf(declared);
  const { officers, womenOfficers, assemblyOn } = declared;
  if (women + men === 0) return refused('no-members', 'womenUnder35');
  if (officers > women + men) return refused('officers-above-members', 'officers');
  if (womenOfficers > officers || womenOfficers > women)
    return refused('women-officers-above', 'womenOfficers');
  if (officers - womenOfficers > men) return refused('men-officers-above', 'womenOfficers');
  if (assemblyOn === undefined) return ok(undefined);
  if (assemblyOn > today) return refused('assembly-in-future', 'assemblyOn');
  return assemblyOn < dayFrom(year, 1, 1) ? refused('assembly-before-year', 'assemblyOn') : ok(undefined);
}

/** Women and men declared. */
export function membersOf(declared: Pick<Declared, (typeof BAND_FIELDS)[number]>): {
  readonly women: number;
  readonly men: number;
} {
  const { womenUnder35, women35to59, women60, menUnder35, men35to59, men60 } = declared;
  return { women: womenUnder35 + women35to59 + women60, men: menUnder35 + men35to59 + men60 };
}

/** What was declared, as the form would hold it. */
export function asTyped(declared: Declared): Typed {
  const { difficulties, ...rest } = declared;
  const texts = Object.fromEntries(
    Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
  return { ...texts, ...(difficulties !== undefined && { difficulties }) };
}
