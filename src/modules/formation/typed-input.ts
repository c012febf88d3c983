import { z } from 'zod';
import {
  BirthYearInput,
  CommuneInput,
  CountInput,
  DayInput,
  FUNCTIONS,
  NameInput,
  PhoneInput,
  SECTORS,
  TextInput,
} from '#modules/registry';
import { readDigits } from '#platform/identity';
import { parseDirhams, type Centimes } from '#platform/money';
import { CLAUSES } from './clauses.ts';
import { PAPER_KINDS } from './creation-file.ts';
import { FORMS, SUBJECTS } from './amendment.ts';
import { FILE_KINDS } from './road.ts';
import { CATEGORIES, MANAGEMENTS } from './statutes.ts';

const LONGEST_TEXT = 2_000;
const IDENTITY_NUMBER = /^[A-Z]{1,2}\d{3,7}$/;

/** Which file, and which version of it was read: who comes second is told what changed. */
export const FileRead = z.object({ file: z.uuid(), version: z.coerce.number().int() });

const AmountInput = z.string().transform((text, context): Centimes => {
  const amount = parseDirhams(readDigits(text));
  if (amount.ok) return amount.value;
  context.addIssue({ code: 'custom', message: 'amount-unreadable' });
  return z.NEVER;
});

const PercentInput = z.string().transform((text, context): number => {
  const match = /^(\d{1,2})(?:[.,](\d))?\s*%?$/.exec(readDigits(text).trim());
  if (match) return Number(match[1]) * 10 + Number(match[2] ?? 0);
  context.addIssue({ code: 'custom', message: 'count-unreadable' });
  return z.NEVER;
});

/** A form sends one answer or several. */
const Categories = z
  .union([z.enum(CATEGORIES), z.array(z.enum(CATEGORIES)).min(1, 'choose-one')])
  .transform((given) => [...new Set([given].flat())]);

const Subjects = z
  .union([z.enum(SUBJECTS), z.array(z.enum(SUBJECTS)).min(1, 'choose-one')])
  .transform((given) => [...new Set([given].flat())]);

export const OpenFile = z.object({
  kind: z.enum(FILE_KINDS),
  /** A group of the register; without it, who the file is for is entered. */
  group: z.uuid().optional(),
  nameFr: NameInput.optional(),
  nameAr: NameInput.optional(),
  communeCode: CommuneInput.optional(),
  sector: z.enum(SECTORS).optional(),
  activity: TextInput.optional(),
});

export const Names = FileRead.extend({
  nameFr: NameInput,
  nameAr: NameInput,
  nameZgh: NameInput.optional(),
  secondFr: NameInput.optional(),
  secondAr: NameInput.optional(),
  thirdFr: NameInput.optional(),
  thirdAr: NameInput.optional(),
});

export const FounderTyped = FileRead.extend({
  founder: z.uuid().optional(),
  kind: z.enum(['person', 'legal']).default('person'),
  nameLatin: NameInput,
  nameArabic: NameInput.optional(),
  gender: z.enum(['F', 'M']).optional(),
  birthYear: BirthYearInput.optional(),
  address: TextInput.optional(),
  phone: PhoneInput.optional(),
  representative: NameInput.optional(),
  function: z.enum(FUNCTIONS).optional(),
  cashShares: CountInput.optional(),
  kindShares: CountInput.optional(),
  kindWhat: TextInput.optional(),
  /** Of a legal person. */
  ownCapital: AmountInput.optional(),
  /** The number of the identity card, when somebody wants it kept. Its name keeps it out of every page. */
  secretNumber: z
    .string()
    .transform((text) => readDigits(text).replace(/\s/g, '').toUpperCase())
    .refine((text) => IDENTITY_NUMBER.test(text), 'identity-number-unreadable')
    .optional(),
});

export const StatutesTyped = FileRead.extend({
  object: z.string().trim().min(10, 'too-short').max(LONGEST_TEXT, 'too-long'),
  categories: Categories,
  durationYears: CountInput,
  seat: TextInput.min(2, 'name-too-short'),
  shareValue: AmountInput,
  leastShares: CountInput,
  interestPerMille: PercentInput,
  management: z.enum(MANAGEMENTS),
  termYears: CountInput,
  refundMonths: CountInput,
  liabilityTimes: CountInput,
  sanctions: z.string().trim().max(LONGEST_TEXT, 'too-long').optional(),
});

export const ClauseTyped = FileRead.extend({
  clause: z.enum(CLAUSES),
  words: z.string().trim().max(LONGEST_TEXT, 'too-long').optional(),
});

export const PaymentTyped = FileRead.extend({
  founder: z.uuid(),
  amount: AmountInput,
  paidOn: DayInput,
  bankedOn: DayInput.optional(),
});

export const BankingTyped = FileRead.extend({ bankedOn: DayInput });

export const ActivityTyped = FileRead.extend({
  activity: TextInput.min(2, 'name-too-short'),
  family: z.enum(['trade', 'services']).optional(),
  turnover: AmountInput.optional(),
  level: z.enum(['craftsperson', 'master']).optional(),
  practiceYears: CountInput.optional(),
  hasDiploma: z.literal('yes').optional(),
});

/** Who takes a function: the member chosen for it, in a field of the function's own name. */
const Chosen = z.uuid().optional();

export const ChangeTyped = FileRead.extend({
  subjects: Subjects,
  decidedOn: DayInput,
  address: TextInput.min(2, 'name-too-short').optional(),
  communeCode: CommuneInput.optional(),
  activity: TextInput.min(10, 'too-short').optional(),
  capital: AmountInput.optional(),
  articles: z.string().trim().max(LONGEST_TEXT, 'too-long').optional(),
  becomes: z.enum(FORMS).optional(),
  president: Chosen,
  treasurer: Chosen,
  secretary: Chosen,
  manager: Chosen,
});

export const PaperTyped = FileRead.extend({
  kind: z.enum(PAPER_KINDS),
  fileName: z.string().trim().min(1).max(200),
  content: z.base64().min(1, 'file-missing'),
});

/** What every office answers: it accepts, or sends back with a reason. */
export const Answered = FileRead.extend({
  outcome: z.enum(['accepted', 'sent-back']),
  reason: TextInput.optional(),
  day: DayInput.optional(),
});

/** A number as a register writes it, or the name of a court. */
export const NumberTyped = z.string().trim().min(1).max(80, 'too-long');
