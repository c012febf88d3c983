import { z } from 'zod';
import { CountInput, DayInput, NameInput, TextInput } from '#modules/registry';
import { readDigits } from '#platform/identity';
import { parseDirhams, type Centimes } from '#platform/money';
import { ICE } from './claim/expense.ts';
import { AWARD_KINDS } from './convention/award.ts';
import { INSTALMENT_KINDS, PARTY_ROLES } from './convention/content.ts';
import { EVIDENCE_KINDS } from './convention/evidence.ts';
import { ACHIEVEMENT_MEASURES, OUTCOME_MEASURES } from './result/outcome.ts';

/** Which convention, and which version of it was read: who comes second is told what changed. */
export const ConventionRead = z.object({ convention: z.uuid(), version: z.coerce.number().int() });
/** Which claim, and which version of it was read. */
export const ClaimRead = z.object({ claim: z.uuid(), version: z.coerce.number().int() });

/** A thousand million dirhams: no convention of cooperatives comes near; what is above is a slip of the hand. */
const MOST = 1_000_000_000_00;

/** An amount in dirhams above nothing, as people type it. */
export const AmountInput = z.string().transform((text, context): Centimes => {
  const amount = readDirhams(text);
  if (!amount.ok) context.addIssue({ code: 'custom', message: 'amount-unreadable' });
  else if (amount.value > MOST) context.addIssue({ code: 'custom', message: 'amount-too-large' });
  else return amount.value;
  return z.NEVER;
});
const PositiveInput = AmountInput.refine((amount) => amount > 0, 'amount-nothing');

/** The short name rules use: `INDH`, `region`. */
const KeyInput = z
  .string()
  .trim()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,30}$/, 'party-key');
const CodeInput = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,79}$/u, 'too-long');
const ReasonInput = z.string().trim().min(10, 'too-short').max(2_000, 'too-long');

export const AwardTyped = z.object({
  organisation: z.uuid(),
  programme: CodeInput,
  programmeName: NameInput,
  programmeAr: NameInput.optional(),
  edition: CodeInput,
  lot: CodeInput.optional(),
  funder: KeyInput,
  kind: z.enum(AWARD_KINDS),
  titleFr: NameInput,
  titleAr: NameInput,
  amount: PositiveInput,
  cost: PositiveInput.optional(),
  awardedOn: DayInput,
  source: TextInput.optional(),
});

export const TermsTyped = ConventionRead.extend({
  titleFr: NameInput,
  titleAr: NameInput,
  from: DayInput,
  until: DayInput,
});

export const PartyTyped = ConventionRead.extend({
  key: KeyInput,
  nameFr: NameInput,
  nameAr: NameInput,
  role: z.enum(PARTY_ROLES),
});

/** A cost line with what each party gives: `cash-INDH`, `kind-holder`. */
export const LineTyped = ConventionRead.extend({
  key: z.string().trim().max(20).optional(),
  labelFr: NameInput,
  labelAr: NameInput,
  cost: PositiveInput,
}).catchall(z.unknown());

export const ObligationTyped = ConventionRead.extend({
  party: KeyInput,
  text: TextInput.min(2, 'name-too-short'),
  due: DayInput.optional(),
});

export const InstalmentTyped = ConventionRead.extend({
  party: KeyInput,
  kind: z.enum(INSTALMENT_KINDS),
  amount: PositiveInput,
  needsDocuments: z.literal('yes').optional(),
  needsVisit: z.literal('yes').optional(),
  needsAccepted: CountInput.refine((share) => share <= 100, 'count-unreadable').optional(),
});

export const RuleTyped = ConventionRead.extend({
  rule: z.string().trim().max(200, 'too-long').optional(),
  party: KeyInput.optional(),
  months: CountInput.optional(),
  amount: PositiveInput.optional(),
});

export const PART_KINDS = ['party', 'line', 'obligation', 'instalment', 'rule', 'ceiling'] as const;
export const DropTyped = ConventionRead.extend({ kind: z.enum(PART_KINDS), key: z.string().max(200) });

export const SignTyped = ConventionRead.extend({
  signedOn: DayInput,
  hash: z.string().trim(),
  reason: TextInput.optional(),
});

const FileTyped = { fileName: z.string().trim().max(200).optional(), content: z.base64().optional() };

export const EvidenceTyped = ConventionRead.extend({
  kind: z.enum(EVIDENCE_KINDS),
  instalment: z.string().max(20).optional(),
  party: KeyInput.optional(),
  obligation: z.string().max(20).optional(),
  amount: PositiveInput.optional(),
  note: TextInput.optional(),
  day: DayInput,
  ...FileTyped,
});

export const OrderTyped = ConventionRead.extend({
  instalment: z.string().max(20),
  amount: PositiveInput,
  account: TextInput.optional(),
});

export const OrderRead = ConventionRead.extend({ order: z.uuid() });
export const PayTyped = OrderRead.extend({ paidOn: DayInput });
export const RecoverTyped = OrderRead.extend({ amount: PositiveInput, reason: ReasonInput });

export const ExpenseTyped = ClaimRead.extend({
  line: z.string().max(20),
  ice: z
    .string()
    .transform((text) => readDigits(text).replace(/\s/g, ''))
    .refine((text) => ICE.test(text), 'ice-unreadable')
    .optional(),
  supplier: NameInput,
  invoice: CodeInput,
  invoiceDay: DayInput,
  amount: PositiveInput,
  earmarked: KeyInput.optional(),
  fileName: z.string().trim().min(1).max(200),
  content: z.base64().min(1, 'file-missing'),
});

export const ReasonTyped = ClaimRead.extend({ reason: ReasonInput.optional() });

/** A figure as people type it, kept in hundredths: turnover is money, the rest is counted. */
const FigureInput = z.string().transform((text, context): number => {
  const figure = readDirhams(text);
  if (figure.ok && figure.value <= MOST) return figure.value;
  context.addIssue({ code: 'custom', message: figure.ok ? 'amount-too-large' : 'count-unreadable' });
  return z.NEVER;
});
/** A region of Morocco by its code, or a country. */
const PLACE = /^(MA|TN|0[1-9]|1[0-2])$/;
const SourceInput = TextInput.min(3, 'too-short');

export const OutcomeTyped = z.object({
  award: z.uuid(),
  measure: z.enum(OUTCOME_MEASURES),
  before: FigureInput.optional(),
  beforeOn: DayInput.optional(),
  after: FigureInput,
  afterOn: DayInput,
  source: SourceInput,
});

export const AchievementTyped = z.object({
  programme: CodeInput,
  programmeName: NameInput.optional(),
  programmeAr: NameInput.optional(),
  measure: z.enum(ACHIEVEMENT_MEASURES),
  place: z.string().regex(PLACE, 'not-in-list'),
  target: CountInput.optional(),
  actual: CountInput.optional(),
  atLeast: z.literal('yes').optional(),
  day: DayInput,
  source: SourceInput,
});

/** Dirhams in the digits of the keyboard at hand, with the signs Arabic writes for decimals and thousands. */
function readDirhams(text: string) {
  return parseDirhams(readDigits(text).replaceAll('٫', ',').replaceAll('٬', ''));
}
