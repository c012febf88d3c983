import type { Day } from '#platform/time';
import { repeatedIn, type Answer, type Answers } from './answers.ts';
import { evaluate, holds, type Scope } from './evaluate.ts';
import { indexOf, type Placed } from './form-index.ts';
import { isSection, type Form, type Question, type Section } from './form.ts';
import { parseExpression } from './parse-expression.ts';
import type { Value } from './value.ts';

/** What is known around a form: the day, and the facts of the one who answers. */
export interface Situation {
  readonly today: Day;
  readonly facts?: Readonly<Record<string, Value>>;
}

/** Which of each repeated section around: `[0, 2]` is the third of the first. */
export type Instance = readonly number[];

/** A form with answers: what is asked of whom answers so, and what follows from it. Pure; works lazily. */
export interface Answering {
  isAsked(placed: Placed, instance: Instance): boolean;
  valueOf(placed: Placed, instance: Instance): Value;
  answerOf(placed: Placed, instance: Instance): Answer | undefined;
  /** How often a repeated section stands there. */
  timesOf(section: Section, instance: Instance): number;
  scopeOf(placed: Placed, instance: Instance): Scope;
}

/** Brings a form and its answers together. A rule that asks itself, which `checkForm` refuses, knows nothing. */
export function answering(form: Form, answers: Answers, situation: Situation): Answering {
  const index = indexOf(form);
  const asked = new Map<string, boolean | 'asking'>();
  const values = new Map<string, Value | typeof ASKING>();

  const self: Answering = {
    isAsked(placed, instance) {
      const key = keyOf(placed, instance);
      const known = asked.get(key);
      if (known !== undefined) return known === true;
      asked.set(key, 'asking');
      const parent = placed.around.at(-1);
      const above = parent === undefined ? undefined : index.get(parent.name);
      const inside =
        above === undefined || self.isAsked(above, instance.slice(0, countOf(above, parent, instance)));
      const answer = inside && ruleHolds(placed.item.relevant, self.scopeOf(placed, instance)) !== false;
      asked.set(key, answer);
      return answer;
    },
    valueOf(placed, instance) {
      const key = keyOf(placed, instance);
      if (values.has(key)) {
        const known = values.get(key);
        return known === ASKING ? undefined : known;
      }
      values.set(key, ASKING);
      const value = self.isAsked(placed, instance) ? readValue(self, placed, instance) : undefined;
      values.set(key, value);
      return value;
    },
    answerOf(placed, instance) {
      return holderOf(answers, placed, instance)?.[placed.item.name];
    },
    timesOf: (section, instance) => timesOf(self, { index, answers }, section, instance),
    scopeOf(placed, instance) {
      return {
        answer: (name) => lookUp(self, index, name, placed, instance),
        fact: (name) => situation.facts?.[name],
        today: situation.today,
      };
    },
  };
  return self;
}

const ASKING = Symbol('asking');

function timesOf(
  self: Answering,
  { index, answers }: { readonly index: ReadonlyMap<string, Placed>; readonly answers: Answers },
  section: Section,
  instance: Instance,
): number {
  const placed = index.get(section.name);
  if (section.repeat === undefined || placed === undefined) return placed === undefined ? 0 : 1;
  const { count, most } = section.repeat;
  const rule = count === undefined ? undefined : parseExpression(count);
  if (rule?.ok === true) {
    const counted = Number(evaluate(rule.value, self.scopeOf(placed, instance)) ?? 0);
    return Math.max(0, Math.min(most, Math.trunc(counted) || 0));
  }
  const outer = holderOf(answers, { ...placed, repeats: placed.repeats.slice(0, -1) }, instance);
  return Math.min(most, outer === undefined ? 0 : repeatedIn(outer, section.name).length);
}

/** A rule left out holds; one that cannot be known does not. */
function ruleHolds(rule: string | undefined, scope: Scope): boolean {
  if (rule === undefined) return true;
  const expression = parseExpression(rule);
  return expression.ok && holds(expression.value, scope) === true;
}

function readValue(self: Answering, placed: Placed, instance: Instance): Value {
  const { item } = placed;
  if (isSection(item)) {
    return Array.from({ length: self.timesOf(item, instance) }, () => true);
  }
  if (item.calculation !== undefined) {
    const rule = parseExpression(item.calculation);
    if (!rule.ok) return undefined;
    const computed = evaluate(rule.value, self.scopeOf(placed, instance));
    if (item.kind === 'calculated' || item.readOnly === true) return computed;
  }
  return typed(item, self.answerOf(placed, instance));
}

function typed(question: Question, answer: Answer | undefined): Value {
  if (answer === undefined) return undefined;
  if (typeof answer !== 'string') return answer.filter((each) => typeof each === 'string').join(' ');
  const text = answer.trim();
  if (text === '') return undefined;
  const isNumber = question.kind === 'whole' || question.kind === 'decimal' || question.kind === 'money';
  if (!isNumber) return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** The value a rule means by a name: nearest first; that of all, when it is repeated and the rule stands outside. */
function lookUp(
  self: Answering,
  index: ReadonlyMap<string, Placed>,
  name: string,
  from: Placed,
  instance: Instance,
): Value {
  const target = index.get(name);
  if (target === undefined) return undefined;
  const wanted = isSection(target.item)
    ? target.repeats.filter((each) => each !== target.item)
    : target.repeats;
  let shared = 0;
  while (shared < wanted.length && wanted[shared] === from.repeats[shared] && shared < instance.length)
    shared++;
  const spread = (at: Instance): Value => {
    const next = wanted[at.length];
    if (next === undefined) return self.valueOf(target, at);
    return Array.from({ length: self.timesOf(next, at) }, (_, number) => spread([...at, number]));
  };
  return spread(instance.slice(0, shared));
}

/** The answers that hold those of an item: the whole, or one of a repeated section. */
function holderOf(answers: Answers, placed: Placed, instance: Instance): Answers | undefined {
  const repeats =
    isSection(placed.item) && placed.repeats.at(-1) === placed.item
      ? placed.repeats.slice(0, -1)
      : placed.repeats;
  return repeats.reduce<Answers | undefined>(
    (held, section, depth) => held && repeatedIn(held, section.name)[instance[depth] ?? 0],
    answers,
  );
}

function countOf(above: Placed, parent: Section | undefined, instance: Instance): number {
  const isRepeat = parent?.repeat !== undefined;
  return Math.min(instance.length, above.repeats.length - (isRepeat ? 1 : 0));
}

function keyOf(placed: Placed, instance: Instance): string {
  return `${instance.join('.')}/${placed.item.name}`;
}
