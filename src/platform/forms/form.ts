import { LOCALES, type Locale } from '#platform/text';
import { z } from 'zod';

/** A text in one or several languages. French is asked first when the reader's own is missing. */
export type FormWords = Readonly<Partial<Record<Locale, string>>>;

/** What a question takes as its answer. */
export const QUESTION_KINDS = [
  'text',
  'long-text',
  'whole',
  'decimal',
  'money',
  'day',
  'hour',
  'one',
  'many',
  'agree',
  'phone',
  'commune',
  'point',
  'photo',
  'voice',
  'document',
  'note',
  'calculated',
] as const;

const words = z.partialRecord(z.enum(LOCALES), z.string().max(4_000)).readonly();
const rule = z.string().max(2_000);
const name = z.string().regex(/^[\p{L}_\d][\p{L}\p{N}_-]{0,79}$/u);

const choice = z.object({
  name: z.string().min(1).max(80),
  label: words,
  /** Columns a filter may ask: `{ region: '05' }`. */
  facts: z.record(z.string(), z.string()).readonly().optional(),
});

const question = z.object({
  kind: z.enum(QUESTION_KINDS),
  name,
  label: words,
  hint: words.optional(),
  /** Rules, as texts of expressions. Absent: always asked, optional, anything goes. */
  relevant: rule.optional(),
  required: rule.optional(),
  requiredWords: words.optional(),
  constraint: rule.optional(),
  constraintWords: words.optional(),
  calculation: rule.optional(),
  choices: z.array(choice).max(1_000).readonly().optional(),
  filter: rule.optional(),
  /** Typed beforehand, and may be changed. */
  initial: z.string().max(2_000).optional(),
  readOnly: z.boolean().optional(),
});

export type Choice = Readonly<z.infer<typeof choice>>;
export type Question = Readonly<z.infer<typeof question>>;

/** Questions that belong together; with `repeat`, asked as often as there is something to tell. */
export interface Section {
  readonly kind: 'section';
  readonly name: string;
  readonly label: FormWords;
  readonly hint?: FormWords | undefined;
  readonly relevant?: string | undefined;
  /** How often: at most `most` times; exactly `count` times when the rule says so. */
  readonly repeat?: { readonly most: number; readonly count?: string | undefined } | undefined;
  readonly items: readonly FormItem[];
}

export type FormItem = Section | Question;

/** A form: what is asked, of whom answers on a phone, at an office, or on paper. */
export interface Form {
  readonly title: FormWords;
  readonly items: readonly FormItem[];
}

const section: z.ZodType<Section> = z.object({
  kind: z.literal('section'),
  name,
  label: words,
  hint: words.optional(),
  relevant: rule.optional(),
  repeat: z.object({ most: z.int().min(1).max(200), count: rule.optional() }).optional(),
  items: z.lazy(() => z.array(item).max(400).readonly()),
});
const item: z.ZodType<FormItem> = z.union([section, question]);

/** A form as it is kept: JSON that was checked for its shape. `checkForm` judges its sense. */
export const FORM: z.ZodType<Form> = z.object({ title: words, items: z.array(item).max(400).readonly() });

export function isSection(each: FormItem): each is Section {
  return each.kind === 'section';
}

/** Every item of a form, from the first to the last, sections before what they hold. */
export function everyItem(items: readonly FormItem[]): FormItem[] {
  return items.flatMap((each) => (isSection(each) ? [each, ...everyItem(each.items)] : [each]));
}

/** Every question of a form, in its order. */
export function everyQuestion(items: readonly FormItem[]): Question[] {
  return everyItem(items).filter((each) => !isSection(each));
}

/** The text in a language, or in the first of French, Arabic, English and Tamazight it has. */
export function wordsIn(text: FormWords | undefined, locale: Locale): string {
  const order: readonly Locale[] = [locale, 'fr', 'ar', 'en', 'zgh'];
  return order.map((each) => text?.[each]).find((each) => each !== undefined && each !== '') ?? '';
}
