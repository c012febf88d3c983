import type { Answers, Form } from '#platform/forms';
import { centimes, parseDirhams, type Centimes } from '#platform/money';
import type { SaidRule } from '../applicant/eligibility.ts';
import type { Guarantee } from '../selection/guarantee.ts';
import { canonicalText } from '../selection/run-record.ts';
import { digestOf } from '../selection/digest.ts';
import type { Call } from './call.ts';
import type { CivilInstant } from './civil-instant.ts';
import { saidRows } from './said-rows.ts';

/** Words of a call, in the two languages it is published in. */
export interface Said {
  readonly fr: string;
  readonly ar: string;
}

export interface Lot extends Said {
  /** `lot-1`, `lot-2` …, as the call numbers them. */
  readonly key: string;
  readonly region?: string | undefined;
  /** The country, when it is not Morocco: its partner there receives the files. */
  readonly country?: string | undefined;
  readonly sponsor?: string | undefined;
  readonly theme?: string | undefined;
  readonly places: number;
  readonly budget: Centimes;
}

export interface Criterion extends Said {
  readonly key: string;
  readonly weight: number;
  readonly most: number;
  /** Below this mark a file is out, whatever the rest. */
  readonly least?: number;
  readonly low?: string | undefined;
  readonly middle?: string | undefined;
  readonly high?: string | undefined;
}

export interface PromisedGuarantee extends Said, Guarantee {
  readonly rule: string;
}

export interface Funder extends Said {
  readonly code: string;
}

/** A call as it is read from its sheet: what applicants, reviewers and the selection go by. */
export interface Terms {
  readonly title: Said;
  readonly edition?: string | undefined;
  readonly sponsor: Said;
  readonly about: Said;
  readonly closes: CivilInstant;
  readonly resultsOn?: string | undefined;
  readonly applicants: readonly string[];
  readonly ceiling: Centimes;
  readonly lots: readonly Lot[];
  readonly eligibility: readonly SaidRule[];
  readonly criteria: readonly Criterion[];
  readonly reviewersEach: number;
  /** In hundredths, as notes are. */
  readonly divergence: number;
  readonly passMark: number;
  readonly guarantees: readonly PromisedGuarantee[];
  readonly funders: readonly Funder[];
  readonly fundingRules: readonly SaidRule[];
}

const HUNDREDTHS = 100;

/** Reads the terms from a sheet; what is not written yet is empty. */
export function termsOf(sheet: Answers): Terms {
  const passMark = wholeOf(sheet, 'pass_mark') * HUNDREDTHS;
  return {
    title: said(sheet, 'title'),
    edition: written(textOf(sheet, 'edition')),
    sponsor: said(sheet, 'sponsor'),
    about: said(sheet, 'about'),
    closes: `${textOf(sheet, 'closes_on')}T${textOf(sheet, 'closes_at') || '16:30'}`,
    resultsOn: written(textOf(sheet, 'results_on')),
    applicants: listOf(sheet, 'applicants'),
    ceiling: moneyOf(sheet, 'ceiling'),
    lots: saidRows(sheet, 'lots').map(lotOf),
    eligibility: rulesOf(sheet, 'eligibility', 'rule'),
    criteria: saidRows(sheet, 'criteria').map(criterionOf),
    reviewersEach: wholeOf(sheet, 'reviewers_each') || 2,
    divergence: (wholeOf(sheet, 'divergence') || 15) * HUNDREDTHS,
    passMark,
    guarantees: saidRows(sheet, 'guarantees').map((row, at) => guaranteeOf(row, at, passMark)),
    funders: saidRows(sheet, 'funders').map((row) => ({ code: textOf(row, 'f_code'), ...said(row, 'f') })),
    fundingRules: rulesOf(sheet, 'funding_rules', 'fr'),
  };
}

/** The digest of a call as it is published: of its sheet and of the form it brings. */
export function hashOfTerms({
  sheet,
  form,
}: Pick<Call, 'sheet'> & { readonly form?: Form | undefined }): string {
  return digestOf(canonicalText({ sheet, form }));
}

export function lotNamed(terms: Terms, key: string): Lot | undefined {
  return terms.lots.find((lot) => lot.key === key);
}

function lotOf(row: Answers, at: number): Lot {
  return {
    key: `lot-${at + 1}`,
    ...said(row, 'lot'),
    region: written(textOf(row, 'lot_region')),
    country: written(textOf(row, 'lot_country')),
    sponsor: written(textOf(row, 'lot_sponsor')),
    theme: written(textOf(row, 'lot_theme')),
    places: wholeOf(row, 'lot_places'),
    budget: moneyOf(row, 'lot_budget'),
  };
}

function criterionOf(row: Answers, at: number): Criterion {
  const least = textOf(row, 'c_least');
  return {
    key: `c${at + 1}`,
    ...said(row, 'c'),
    weight: wholeOf(row, 'c_weight'),
    most: wholeOf(row, 'c_most') || 5,
    ...(least !== '' && { least: Number(least) }),
    low: written(textOf(row, 'c_low')),
    middle: written(textOf(row, 'c_middle')),
    high: written(textOf(row, 'c_high')),
  };
}

function guaranteeOf(row: Answers, at: number, passMark: number): PromisedGuarantee {
  const least = wholeOf(row, 'g_least');
  const floor = textOf(row, 'g_floor');
  return {
    group: `g${at + 1}`,
    ...said(row, 'g'),
    rule: textOf(row, 'g_rule'),
    least: textOf(row, 'g_unit') === 'places' ? { places: least } : { percent: least },
    floor: floor === '' ? passMark : Number(floor) * HUNDREDTHS,
    binding: textOf(row, 'g_binding') !== 'target',
  };
}

function rulesOf(sheet: Answers, section: string, prefix: string): SaidRule[] {
  return saidRows(sheet, section).map((row) => ({
    rule: textOf(row, `${prefix}_text`),
    ...said(row, prefix),
  }));
}

function said(row: Answers, name: string): Said {
  return { fr: textOf(row, `${name}_fr`), ar: textOf(row, `${name}_ar`) };
}

export function textOf(row: Answers, name: string): string {
  const answer = row[name];
  return typeof answer === 'string' ? answer.trim() : '';
}

function listOf(row: Answers, name: string): string[] {
  const answer = row[name];
  return typeof answer === 'object' ? answer.filter((one) => typeof one === 'string') : [];
}

function wholeOf(row: Answers, name: string): number {
  const number = Number(textOf(row, name) || 0);
  return Number.isSafeInteger(number) ? number : 0;
}

/** An amount typed in dirhams, in centimes; nothing when it cannot be read. */
export function moneyOf(row: Answers, name: string): Centimes {
  const amount = parseDirhams(textOf(row, name));
  return amount.ok ? amount.value : centimes(0);
}

/** Nothing where nothing was written. */
function written(text: string): string | undefined {
  return text === '' ? undefined : text;
}
