import {
  FORM,
  isSection,
  type Answer,
  type Answers,
  type Choice,
  type Form,
  type FormItem,
  type FormWords,
  type Question,
  type Section,
} from '#platform/forms';
import type { FundingPlan } from '../funding/funding.ts';
import form from './applicant-form.json' with { type: 'json' };
import type { Call } from './call.ts';
import { saidRows } from './said-rows.ts';
import { moneyOf, termsOf, textOf, type Funder } from './terms.ts';

const FIXED = FORM.parse(form);

/**
 * The form an applicant fills, in parts: what every call asks, the questions of this one with the form it
 * brings, the budget, and who pays what of it.
 */
export function applicantForm({
  sheet,
  form: brought,
}: Pick<Call, 'sheet'> & { readonly form?: Form | undefined }): Form {
  const { title, funders } = termsOf(sheet);
  return {
    title,
    items: [
      fixed('project'),
      ...ownQuestions({ sheet, form: brought }).items,
      ...(funders.length === 0 ? [] : [fixed('budget'), fundingPart(funders)]),
    ],
  };
}

/** The questions of a call alone: of its template, of the form it brings, as they are edited on screen. */
export function ownQuestions({
  sheet,
  form,
}: Pick<Call, 'sheet'> & { readonly form?: Form | undefined }): Form {
  return {
    title: termsOf(sheet).title,
    items: [...askedParts(saidRows(sheet, 'questions')), ...(form?.items ?? []).map(inSection)],
  };
}

/** What the answers of an applicant say of costs and contributions. */
export function fundingPlan(answers: Answers, funders: readonly Funder[]): FundingPlan {
  const lines = saidRows(answers, 'budget_lines');
  return {
    cost: lines.reduce((sum, line) => sum + moneyOf(line, 'line_amount'), 0),
    contributions: funders.map(({ code }) => ({
      party: code,
      cash: moneyOf(answers, `cash_${code}`),
      inKind: moneyOf(answers, `kind_${code}`),
    })),
  };
}

/** What is asked of who launches the call: the part of the first funder; without funders, the prize. */
export function amountAsked(plan: FundingPlan, ceiling: number): number {
  const [first] = plan.contributions;
  return first === undefined ? ceiling : first.cash + first.inKind;
}

function fixed(name: string): Section {
  const found = FIXED.items.find((item) => item.name === name);
  if (found === undefined || !isSection(found)) throw new Error(`the form of applicants has no ${name}`);
  return found;
}

/** The questions of the sheet, cut where a title of a part stands. */
function askedParts(rows: readonly Answers[]): Section[] {
  const parts: { name: string; label: FormWords; items: Question[] }[] = [];
  for (const [at, row] of rows.entries()) {
    const label = { fr: textOf(row, 'q_fr'), ar: textOf(row, 'q_ar') };
    if (textOf(row, 'q_kind') === 'section') parts.push({ name: `part${at + 1}`, label, items: [] });
    else {
      if (parts.length === 0) parts.push({ name: 'part0', label: fixed('project').label, items: [] });
      parts.at(-1)?.items.push(questionOf(row, at, label));
    }
  }
  return parts.filter(({ items }) => items.length > 0).map((part) => ({ kind: 'section', ...part }));
}

const KINDS = ['text', 'long-text', 'whole', 'money', 'day', 'agree', 'one', 'document'] as const;

function questionOf(row: Answers, at: number, label: FormWords): Question {
  const kind = KINDS.find((one) => one === textOf(row, 'q_kind')) ?? 'text';
  const relevant = textOf(row, 'q_when');
  return {
    kind,
    name: `q${at + 1}`,
    label,
    ...(relevant !== '' && { relevant }),
    ...(isTicked(row['q_required']) && { required: 'true()' }),
    ...(kind === 'one' && { choices: choicesOf(textOf(row, 'q_choices')) }),
  };
}

/** A box that was ticked: `yes`, or a list with it. */
function isTicked(answer: Answer | undefined): boolean {
  return typeof answer === 'object' ? answer.length > 0 : answer !== undefined && answer !== '';
}

function choicesOf(text: string): Choice[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const [fr = '', ar = ''] = line.split('|').map((part) => part.trim());
    return { name: String(at + 1), label: ar === '' ? { fr } : { fr, ar } };
  });
}

function inSection(item: FormItem): Section {
  return isSection(item) && item.repeat === undefined
    ? item
    : { kind: 'section', name: `part_${item.name}`, label: item.label, items: [item] };
}

function fundingPart(funders: readonly Funder[]): Section {
  const part = fixed('funding');
  const items = funders.flatMap((funder) =>
    part.items.flatMap((item) =>
      isSection(item)
        ? []
        : [{ ...item, name: `${item.name}_${funder.code}`, label: labelFor(item, funder) }],
    ),
  );
  return { ...part, items };
}

function labelFor({ label }: Question, funder: Funder): FormWords {
  const entries = Object.entries(label).map(([locale, text]) => {
    const name = locale === 'ar' ? funder.ar : funder.fr;
    return [locale, text.replace('{name}', name)];
  });
  return Object.fromEntries(entries);
}
