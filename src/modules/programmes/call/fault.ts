import {
  checkForm,
  factsAsked,
  fillForm,
  neverHolds,
  parseExpression,
  partsOf,
  type Domain,
  type Expression,
  type Form,
  type FormProblem,
} from '#platform/forms';
import type { Day } from '#platform/time';
import { REGISTER_FACTS } from '../applicant/register-fact.ts';
import { FUNDING_WORDS, measureOf, parseFundingRule } from '../funding/funding.ts';
import { applicantForm } from './applicant-form.ts';
import { CALL_FORM, CALL_PARTS, type CallPart } from './call-form.ts';
import type { Call } from './call.ts';
import type { CivilInstant } from './civil-instant.ts';
import { missingSaid } from './said-rows.ts';
import { termsOf, type Terms } from './terms.ts';

const WHOLE = 100;

/** What keeps a call from being opened, in which part of its sheet. */
export interface CallFault {
  readonly code: CallFaultCode;
  readonly part: CallPart;
  readonly detail: Readonly<Record<string, string | number>>;
}

export type CallFaultCode =
  | 'part-unfinished'
  | 'weights-add-up'
  | 'rule-unreadable'
  | 'rule-never-holds'
  | 'fact-unknown'
  | 'word-unknown'
  | 'funder-unknown'
  | 'funding-never-holds'
  | 'guarantee-above-places'
  | 'guarantee-above-all'
  | 'knock-out-above-scale'
  | 'no-lot'
  | 'no-criterion'
  | 'lot-too-poor'
  | 'closes-in-past'
  | 'form-impossible';

/** Everything that keeps a call from being opened. A call without a fault may be opened. */
export function faultsOf(
  call: Pick<Call, 'sheet'> & { readonly form?: Form | undefined },
  { now, today }: { readonly now: CivilInstant; readonly today: Day },
): CallFault[] {
  const terms = termsOf(call.sheet);
  const faults = [
    ...unfinished(call, today),
    ...(terms.closes <= now ? [fault('closes-in-past', 'dates')] : []),
    ...lotFaults(terms),
    ...ruleFaults(terms.eligibility, 'eligibility'),
    ...ruleFaults(terms.guarantees, 'guarantees'),
    ...gridFaults(terms),
    ...guaranteeFaults(terms),
    ...fundingFaults(terms),
  ];
  const impossible = formFaults(call);
  return [...faults, ...impossible.map(() => fault('form-impossible', 'questions'))].filter(
    ({ code, part }, at, all) => at === all.findIndex((one) => one.code === code && one.part === part),
  );
}

/** What makes the form of applicants impossible to answer. */
export function formFaults(call: Pick<Call, 'sheet'> & { readonly form?: Form | undefined }): FormProblem[] {
  return checkForm(applicantForm(call), REGISTER_FACTS);
}

function fault(code: CallFaultCode, part: CallPart, detail: CallFault['detail'] = {}): CallFault {
  return { code, part, detail };
}

function unfinished({ sheet }: Pick<Call, 'sheet'>, today: Day): CallFault[] {
  const filled = fillForm(CALL_FORM, sheet, { today });
  return CALL_PARTS.flatMap((part) => {
    const inPart = filled.filter((each) => each.kind === 'section' && each.section.name === part);
    const count = missingSaid(inPart).length;
    return count === 0 ? [] : [fault('part-unfinished', part, { count })];
  });
}

function lotFaults({ lots, ceiling }: Terms): CallFault[] {
  if (lots.length === 0) return [fault('no-lot', 'lots')];
  const poor = lots.find(({ budget }) => budget < ceiling);
  return poor === undefined ? [] : [fault('lot-too-poor', 'lots', { lot: poor.fr })];
}

/** Rules over the register: readable, asking facts there are, and holding for somebody. */
function ruleFaults(rules: readonly { readonly rule: string }[], part: CallPart): CallFault[] {
  const readable = rules.flatMap(({ rule }) => {
    const expression = parseExpression(rule);
    return expression.ok ? [expression.value] : [];
  });
  const unread = rules.find(({ rule }) => rule !== '' && !parseExpression(rule).ok);
  const unknown = readable.flatMap(factsAsked).find((name) => !REGISTER_FACTS.has(name));
  const together = part === 'eligibility' ? joined(readable) : undefined;
  const never = [...readable, ...(together ? [together] : [])].some((one) => neverHolds(one, REGISTER_FACTS));
  return [
    ...(unread === undefined ? [] : [fault('rule-unreadable', part, { rule: unread.rule })]),
    ...(unknown === undefined ? [] : [fault('fact-unknown', part, { fact: unknown })]),
    ...(never ? [fault('rule-never-holds', part)] : []),
  ];
}

function gridFaults({ criteria }: Terms): CallFault[] {
  if (criteria.length === 0) return [fault('no-criterion', 'grid')];
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const above = criteria.find(({ least = 0, most }) => least > most);
  return [
    ...(sum === WHOLE ? [] : [fault('weights-add-up', 'grid', { sum })]),
    ...(above === undefined ? [] : [fault('knock-out-above-scale', 'grid', { criterion: above.fr })]),
  ];
}

function guaranteeFaults({ guarantees, lots }: Terms): CallFault[] {
  const fewest = Math.min(...lots.map(({ places }) => places));
  return guarantees.flatMap(({ least, fr }) => {
    if ('percent' in least)
      return least.percent > WHOLE ? [fault('guarantee-above-all', 'guarantees', { group: fr })] : [];
    if (least.places <= fewest) return [];
    return [fault('guarantee-above-places', 'guarantees', { group: fr, places: fewest })];
  });
}

/** Funding rules: of known words and funders, and together possible for some plan. */
function fundingFaults({ fundingRules, funders }: Terms): CallFault[] {
  const codes = new Set(funders.map(({ code }) => code));
  const known: readonly string[] = FUNDING_WORDS;
  const read = fundingRules.map(({ rule }) => ({ rule, expression: parseFundingRule(rule) }));
  const unread = read.find(({ rule, expression }) => rule !== '' && !expression.ok);
  const readable = read.flatMap(({ expression }) => (expression.ok ? [expression.value] : []));
  const pairs = readable.flatMap(partsOf).flatMap((part) => {
    const [word, party = ''] = measureOf(part) ?? [];
    return word === undefined ? [] : [{ word, party }];
  });
  const word = pairs.find((one) => !known.includes(one.word))?.word;
  const party = pairs.find((one) => one.word !== 'cost' && !codes.has(one.party))?.party;
  const together = joined(readable.map(asFacts));
  const never = together !== undefined && neverHolds(together, measureDomains(pairs));
  return [
    ...(unread === undefined ? [] : [fault('rule-unreadable', 'funding', { rule: unread.rule })]),
    ...(word === undefined ? [] : [fault('word-unknown', 'funding', { word })]),
    ...(party === undefined ? [] : [fault('funder-unknown', 'funding', { party })]),
    ...(never ? [fault('funding-never-holds', 'funding')] : []),
  ];
}

/** A rule with each measure, `share(INDH)`, as one fact of that name: so contradictions show. */
function asFacts(expression: Expression): Expression {
  const measure = measureOf(expression);
  if (measure !== undefined) return { kind: 'fact', name: measure.join(' ') };
  if (expression.kind === 'binary')
    return { ...expression, left: asFacts(expression.left), right: asFacts(expression.right) };
  return expression.kind === 'minus' ? { ...expression, of: asFacts(expression.of) } : expression;
}

function measureDomains(pairs: readonly { readonly word: string; readonly party: string }[]) {
  return new Map<string, Domain>(
    pairs.map(({ word, party }) => [
      `${word} ${party}`,
      { kind: 'number', least: 0, ...(word === 'share' && { most: 1 }) },
    ]),
  );
}

function joined(rules: readonly Expression[]): Expression | undefined {
  const [first, ...rest] = rules;
  return (
    first &&
    rest.reduce((left, right): Expression => ({ kind: 'binary', operator: 'and', left, right }), first)
  );
}
