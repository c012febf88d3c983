import type { Day } from '#platform/time';
import { isComparison, type Comparison, type Expression, type Operator } from './expression.ts';
import { FUNCTIONS } from './functions.ts';
import { asNumber, asText, asTruth, eachOf, type Value } from './value.ts';

/** What an expression may ask while it is judged. Nothing else of the world reaches it. */
export interface Scope {
  answer(name: string): Value;
  fact(name: string): Value;
  /** The answer being judged. */
  readonly self?: Value;
  /** The day it is judged on: given, never looked at. */
  readonly today?: Day;
  /** Words of the subject, such as `share(INDH)`: they receive what was written, not its value. */
  readonly words?: Readonly<Record<string, (given: readonly Expression[], scope: Scope) => Value>>;
}

/**
 * Judges an expression. What is not known stays unknown through arithmetic, order, `and` and `or`
 * (three-valued, as in SQL); equality is always known: what is absent equals only the empty text. Several
 * values of a repeat compare as XPath 1.0 §3.4 says: it is enough that one does.
 */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'answer':
      return scope.answer(expression.name);
    case 'fact':
      return scope.fact(expression.name);
    case 'self':
      return scope.self;
    case 'minus': {
      const number = asNumber(evaluate(expression.of, scope));
      return number === undefined ? undefined : -number;
    }
    case 'binary':
      return binary(expression.operator, expression.left, expression.right, scope);
    case 'call':
      return called(expression.name, expression.given, scope);
  }
}

/** Whether an expression holds; undefined when it cannot be known. */
export function holds(expression: Expression, scope: Scope): boolean | undefined {
  return asTruth(evaluate(expression, scope));
}

function binary(operator: Operator, left: Expression, right: Expression, scope: Scope): Value {
  if (operator === 'and' || operator === 'or') {
    const decisive = operator === 'or';
    const first = asTruth(evaluate(left, scope));
    if (first === decisive) return decisive;
    const second = asTruth(evaluate(right, scope));
    if (second === decisive) return decisive;
    return first === undefined || second === undefined ? undefined : !decisive;
  }
  const [a, b] = [evaluate(left, scope), evaluate(right, scope)];
  return isComparison(operator) ? compared(operator, a, b) : computed(operator, a, b);
}

function compared(operator: Comparison, a: Value, b: Value): boolean | undefined {
  if (Array.isArray(a) || Array.isArray(b)) {
    const pairs = eachOf(a).flatMap((one) => eachOf(b).map((other) => compareOne(operator, one, other)));
    return pairs.includes(true) ? true : pairs.includes(undefined) ? undefined : false;
  }
  return compareOne(operator, a, b);
}

function compareOne(operator: Comparison, a: Value, b: Value): boolean | undefined {
  if (operator === '=') return areEqual(a, b);
  if (operator === '!=') return !areEqual(a, b);
  const order = orderOf(a, b);
  if (order === undefined) return undefined;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

function areEqual(a: Value, b: Value): boolean {
  if (a === undefined || b === undefined) return asText(a) === asText(b);
  if (typeof a === 'boolean' || typeof b === 'boolean') return asTruth(a) === asTruth(b);
  if (typeof a === 'number' || typeof b === 'number') return asNumber(a) === asNumber(b);
  return asText(a) === asText(b);
}

/** Numbers by size; days and hours, which sort as texts, by their text. */
function orderOf(a: Value, b: Value): number | undefined {
  if (typeof a === 'string' && typeof b === 'string' && DATED.test(a) && DATED.test(b)) {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  const [left, right] = [asNumber(a), asNumber(b)];
  return left === undefined || right === undefined ? undefined : left - right;
}

const DATED = /^\d{4}-\d\d-\d\d|^\d\d:\d\d/;

function computed(operator: Operator, a: Value, b: Value): number | undefined {
  const [left, right] = [asNumber(a), asNumber(b)];
  if (left === undefined || right === undefined) return undefined;
  if ((operator === 'div' || operator === 'mod') && right === 0) return undefined;
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  return operator === 'div' ? left / right : left % right;
}

function called(name: string, given: readonly Expression[], scope: Scope): Value {
  const word = scope.words?.[name];
  if (word !== undefined) return word(given, scope);
  if (name === 'if') {
    const [condition, then, otherwise] = given;
    if (condition === undefined || then === undefined || otherwise === undefined) return undefined;
    return evaluate(asTruth(evaluate(condition, scope)) === true ? then : otherwise, scope);
  }
  if (name === 'today') return scope.today;
  return FUNCTIONS.get(name)?.run(given.map((each) => evaluate(each, scope)));
}
