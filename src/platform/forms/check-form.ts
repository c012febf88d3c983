import { answersAsked, factsAsked, partsOf, type Expression } from './expression.ts';
import { cyclesOf } from './form-cycles.ts';
import { everyItem, everyQuestion, isSection, type Form, type FormItem } from './form.ts';
import { FUNCTIONS, isSafePattern } from './functions.ts';
import { neverHolds, type Domain } from './never-holds.ts';
import { parseExpression } from './parse-expression.ts';

/** What makes a form impossible to answer, and where: the name of the item, the rule, what it says wrongly. */
export interface FormProblem {
  readonly code: FormProblemCode;
  readonly item: string;
  readonly rule?: RuleName;
  readonly said?: string;
  /** Where in the text of the rule, from 1. */
  readonly at?: number;
}

export type FormProblemCode =
  | 'form-empty'
  | 'name-twice'
  | 'choices-missing'
  | 'choice-twice'
  | 'rule-unreadable'
  | 'question-unknown'
  | 'fact-unknown'
  | 'function-unknown'
  | 'function-misused'
  | 'pattern-unsafe'
  | 'rule-never-holds'
  | 'rules-in-circle';

export type RuleName = 'relevant' | 'required' | 'constraint' | 'calculation' | 'filter' | 'repeat';

/** Facts a form may ask; left out, none. */
export type KnownFacts = ReadonlyMap<string, Domain>;

/** Everything that makes a form impossible. A form without a problem can be opened to people. */
export function checkForm(form: Form, facts: KnownFacts = new Map()): FormProblem[] {
  const items = everyItem(form.items);
  const questions = everyQuestion(form.items);
  const names = new Map<string, FormItem>(items.map((item) => [item.name, item]));
  const rules = items.flatMap((item) => rulesOf(item).map((rule) => ({ item, ...rule })));
  const asked = questions.filter(({ kind }) => kind !== 'note' && kind !== 'calculated');
  return [
    ...(asked.length === 0 ? [{ code: 'form-empty' as const, item: '' }] : []),
    ...repeatedNames(
      items.map(({ name }) => name),
      'name-twice',
      '',
    ),
    ...questions.flatMap(choiceProblems),
    ...rules.flatMap((rule) => ruleProblems(rule, names, facts)),
    ...cyclesOf(form).map((circle) => ({
      code: 'rules-in-circle' as const,
      item: circle[0] ?? '',
      said: circle.join(' → '),
    })),
  ];
}

/** The rules of an item, by what they are for. */
export function rulesOf(item: FormItem): { rule: RuleName; text: string }[] {
  const texts: readonly (readonly [RuleName, string | undefined])[] = isSection(item)
    ? [
        ['relevant', item.relevant],
        ['repeat', item.repeat?.count],
      ]
    : [
        ['relevant', item.relevant],
        ['required', item.required],
        ['constraint', item.constraint],
        ['calculation', item.calculation],
        ['filter', item.filter],
      ];
  return texts.flatMap(([rule, text]) => (text === undefined ? [] : [{ rule, text }]));
}

interface Ruled {
  readonly item: FormItem;
  readonly rule: RuleName;
  readonly text: string;
}

function ruleProblems(
  { item, rule, text }: Ruled,
  names: ReadonlyMap<string, FormItem>,
  facts: KnownFacts,
): FormProblem[] {
  const told = { item: item.name, rule };
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    const { at } = parsed.detail ?? {};
    return [{ ...told, code: 'rule-unreadable' as const, said: text, ...(typeof at === 'number' && { at }) }];
  }
  const expression = parsed.value;
  const strangers = answersAsked(expression).filter((name) => !names.has(name));
  const columns = rule === 'filter' && !isSection(item) ? columnsOf(item) : facts;
  const unknown = factsAsked(expression).filter((name) => !columns.has(name));
  const asksCondition = rule === 'relevant' || rule === 'constraint';
  return [
    ...strangers.map((said) => ({ ...told, code: 'question-unknown' as const, said })),
    ...unknown.map((said) => ({ ...told, code: 'fact-unknown' as const, said })),
    ...functionProblems(expression).map((problem) => ({ ...told, ...problem })),
    ...(asksCondition && neverHolds(expression, domainsOf(names, facts))
      ? [{ ...told, code: 'rule-never-holds' as const, said: text }]
      : []),
  ];
}

export interface FunctionProblem {
  readonly code: 'function-unknown' | 'function-misused' | 'pattern-unsafe';
  readonly said: string;
}

/** Functions an expression calls that do not exist, or are given too little or too much. */
export function functionProblems(expression: Expression, words: readonly string[] = []): FunctionProblem[] {
  return partsOf(expression).flatMap((part): FunctionProblem[] => {
    if (part.kind !== 'call' || words.includes(part.name)) return [];
    const { name, given } = part;
    const limits = SPECIAL.get(name) ?? FUNCTIONS.get(name);
    if (limits === undefined) return [{ code: 'function-unknown', said: name }];
    if (given.length < limits.least || given.length > limits.most) {
      return [{ code: 'function-misused', said: name }];
    }
    const pattern = name === 'regex' ? given[1] : undefined;
    const isKnown = pattern?.kind === 'literal' && typeof pattern.value === 'string';
    return pattern === undefined || (isKnown && isSafePattern(String(pattern.value)))
      ? []
      : [{ code: 'pattern-unsafe', said: isKnown ? String(pattern.value) : name }];
  });
}

const SPECIAL: ReadonlyMap<string, { readonly least: number; readonly most: number }> = new Map([
  ['if', { least: 3, most: 3 }],
  ['today', { least: 0, most: 0 }],
]);

function choiceProblems(item: FormItem): FormProblem[] {
  if (isSection(item) || (item.kind !== 'one' && item.kind !== 'many')) return [];
  const choices = item.choices ?? [];
  if (choices.length === 0) return [{ code: 'choices-missing', item: item.name }];
  // A filtered list may offer one name under several conditions.
  if (item.filter !== undefined) return [];
  return repeatedNames(
    choices.map(({ name }) => name),
    'choice-twice',
    item.name,
  );
}

function repeatedNames(
  names: readonly string[],
  code: 'name-twice' | 'choice-twice',
  item: string,
): FormProblem[] {
  const counted = Map.groupBy(names, (name) => name);
  return [...counted]
    .filter(([, all]) => all.length > 1)
    .map(([name]) => ({ code, item: item === '' ? name : item, said: name }));
}

function columnsOf(item: FormItem): ReadonlyMap<string, unknown> {
  const choices = isSection(item) ? [] : (item.choices ?? []);
  const names = choices.flatMap((choice) => Object.keys(choice.facts ?? {}));
  return new Map([...names, 'name'].map((name) => [name, true]));
}

function domainsOf(names: ReadonlyMap<string, FormItem>, facts: KnownFacts): ReadonlyMap<string, Domain> {
  const questions = [...names].flatMap(([name, item]): [string, Domain][] =>
    !isSection(item) && item.kind === 'one'
      ? [[name, { kind: 'word', among: ['', ...(item.choices ?? []).map((choice) => choice.name)] }]]
      : [],
  );
  return new Map([...facts, ...questions]);
}
