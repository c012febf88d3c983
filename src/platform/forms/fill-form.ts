import type { Answer, Answers } from './answers.ts';
import { answering, type Answering, type Instance, type Situation } from './answering.ts';
import { holds, type Scope } from './evaluate.ts';
import { indexOf, type Placed } from './form-index.ts';
import {
  isSection,
  type Choice,
  type Form,
  type FormItem,
  type FormWords,
  type Question,
  type Section,
} from './form.ts';
import { parseExpression } from './parse-expression.ts';
import { problemOf, type AnswerProblem } from './problem-of.ts';
import { asText, type Value } from './value.ts';

/** A form as it stands before the one who answers: only what is asked of her. */
export type Filled = FilledSection | FilledQuestion;

export interface FilledSection {
  readonly kind: 'section';
  /** Its address: `members.0` is the first of a repeated section. */
  readonly path: string;
  readonly section: Section;
  /** Which one, from 0, and how many may still be added, when it is repeated. */
  readonly turn?: { readonly at: number; readonly of: number; readonly mayGrow: boolean };
  readonly items: readonly Filled[];
}

export interface FilledQuestion {
  readonly kind: 'question';
  /** Its address and the name of its box: `members.0.age`. */
  readonly path: string;
  readonly question: Question;
  /** What is said to the one who answers; `${name}` in it is her answer to that question. */
  readonly label: FormWords;
  readonly hint: FormWords | undefined;
  /** Her answer; before she gave one, what the form types for her. */
  readonly answer: Answer | undefined;
  /** What rules make of it; the result, when it is calculated. */
  readonly value: Value;
  readonly isRequired: boolean;
  /** The choices left by its filter. */
  readonly choices: readonly Choice[];
  readonly problem: AnswerProblem | undefined;
}

/**
 * The form as it stands: what is asked now, what is required, what is wrong or missing in each answer. A
 * repeated section shows one more, empty, as long as nothing was said in it.
 */
export function fillForm(form: Form, answers: Answers, situation: Situation): readonly Filled[] {
  const index = indexOf(form);
  const state = answering(form, answers, situation);
  return form.items.flatMap((item) => fillItem({ state, index, situation }, item, []));
}

/** Every question that is asked, from the first to the last. */
export function askedIn(filled: readonly Filled[]): FilledQuestion[] {
  return filled.flatMap((each) => (each.kind === 'section' ? askedIn(each.items) : [each]));
}

/** The questions whose answer is missing or wrong, in the order of the form. */
export function missingIn(filled: readonly Filled[]): FilledQuestion[] {
  return askedIn(filled).filter(({ problem }) => problem !== undefined);
}

interface Filling {
  readonly state: Answering;
  readonly index: ReadonlyMap<string, Placed>;
  readonly situation: Situation;
}

function fillItem(filling: Filling, item: FormItem, instance: Instance): Filled[] {
  const placed = filling.index.get(item.name);
  if (placed === undefined || placed.item !== item || !filling.state.isAsked(placed, instance)) return [];
  if (!isSection(item)) return [fillQuestion(filling, placed, item, instance)];
  if (item.repeat === undefined) {
    const items = item.items.flatMap((each) => fillItem(filling, each, instance));
    return [{ kind: 'section', path: pathOf(placed, instance), section: item, items }];
  }
  return fillRepeated(filling, placed, item, instance);
}

function fillRepeated(
  { ...filling }: Filling,
  placed: Placed,
  section: Section,
  instance: Instance,
): Filled[] {
  const { most = 1, count } = section.repeat ?? {};
  const of = filling.state.timesOf(section, instance);
  const shown = count === undefined ? Math.max(1, of) : of;
  return Array.from({ length: shown }, (_, at): Filled => {
    const here = [...instance, at];
    return {
      kind: 'section',
      path: pathOf(placed, here),
      section,
      turn: { at, of: shown, mayGrow: count === undefined && shown < most },
      items: section.items.flatMap((each) => fillItem(filling, each, here)),
    };
  });
}

function fillQuestion(
  { state, situation }: Filling,
  placed: Placed,
  question: Question,
  instance: Instance,
): FilledQuestion {
  const scope = state.scopeOf(placed, instance);
  const answer = state.answerOf(placed, instance) ?? question.initial;
  const value = state.valueOf(placed, instance);
  const isRequired = question.required !== undefined && rule(question.required, scope) === true;
  const choices = choicesOf(question, scope);
  return {
    kind: 'question',
    path: pathOf(placed, instance),
    question,
    label: spoken(question.label, scope),
    hint: question.hint && spoken(question.hint, scope),
    answer,
    value,
    isRequired,
    choices,
    problem: problemOf({ question, answer, isRequired, choices, today: situation.today }, () =>
      question.constraint === undefined
        ? true
        : (rule(question.constraint, { ...scope, self: value }) ?? true),
    ),
  };
}

function choicesOf(question: Question, scope: Scope): readonly Choice[] {
  const { choices = [], filter } = question;
  if (filter === undefined) return choices;
  return choices.filter((choice) => {
    const fact = (name: string) => (name === 'name' ? choice.name : choice.facts?.[name]);
    return rule(filter, { ...scope, fact }) === true;
  });
}

function rule(text: string, scope: Scope): boolean | undefined {
  const expression = parseExpression(text);
  return expression.ok ? holds(expression.value, scope) : undefined;
}

/** The words with the answers they name put in. */
function spoken(words: FormWords, scope: Scope): FormWords {
  const said = Object.entries(words).map(([locale, text]) => [
    locale,
    text.replace(/\$\{\s*([^\s{}]+)\s*\}/g, (_, name: string) => asText(scope.answer(name)) || '…'),
  ]);
  return Object.fromEntries(said) satisfies FormWords;
}

/** The address of an item: its name, after the repeated sections around it and which of each. */
function pathOf(placed: Placed, instance: Instance): string {
  const isRepeat = placed.repeats.at(-1) === placed.item;
  const around = isRepeat ? placed.repeats.slice(0, -1) : placed.repeats;
  const before = around.map((section, depth) => `${section.name}.${instance[depth] ?? 0}.`).join('');
  return `${before}${placed.item.name}${isRepeat ? `.${instance.at(-1) ?? 0}` : ''}`;
}
