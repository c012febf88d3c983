import { ok, refused, type Result } from '#platform/result';
import type { Expression, ExpressionRefusal, Operator } from './expression.ts';
import { tokensOf, type Token } from './expression-tokens.ts';

/** Operators from the loosest to the tightest, as in XPath 1.0 §3.5. */
const LEVELS: readonly (readonly Operator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];
/** Brackets in brackets beyond this are a mistake, or an attack. */
const DEEPEST = 40;

/** Reads an expression. A refusal says where: `at`, counted from 1. */
export function parseExpression(text: string): Result<Expression, ExpressionRefusal> {
  const known = READ.get(text);
  if (known !== undefined) return known;
  const read = parseAnew(text);
  if (READ.size >= MOST_KEPT) READ.clear();
  READ.set(text, read);
  return read;
}

/** Rules are few and judged often: what was read is kept. */
const READ = new Map<string, Result<Expression, ExpressionRefusal>>();
const MOST_KEPT = 2_000;

function parseAnew(text: string): Result<Expression, ExpressionRefusal> {
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  const reader: Reader = { tokens: tokens.value, next: 0, end: text.length };
  const expression = readLevel(reader, 0, 0);
  if (!expression.ok) return expression;
  const rest = reader.tokens[reader.next];
  return rest === undefined ? expression : unreadable(rest);
}

interface Reader {
  readonly tokens: readonly Token[];
  next: number;
  readonly end: number;
}

type Read = Result<Expression, ExpressionRefusal>;

function readLevel(reader: Reader, level: number, depth: number): Read {
  const operators = LEVELS[level];
  if (operators === undefined) return readOne(reader, depth);
  let left = readLevel(reader, level + 1, depth);
  while (left.ok) {
    const operator = operators.find((each) => isOperator(reader.tokens[reader.next], each));
    if (operator === undefined) return left;
    reader.next++;
    const right = readLevel(reader, level + 1, depth);
    if (!right.ok) return right;
    left = ok({ kind: 'binary', operator, left: left.value, right: right.value });
  }
  return left;
}

function readOne(reader: Reader, depth: number): Read {
  if (depth > DEEPEST) return refused('expression-too-deep', undefined, { most: DEEPEST });
  const token = reader.tokens[reader.next];
  if (token === undefined) return refused('expression-unfinished');
  reader.next++;
  switch (token.kind) {
    case 'number':
      return ok({ kind: 'literal', value: percentAfter(reader, Number(token.text)) });
    case 'text':
      return ok({ kind: 'literal', value: token.text });
    case 'answer':
      return ok({ kind: 'answer', name: token.text });
    case 'name':
      return readName(reader, token, depth);
    case 'sign':
      return readSign(reader, token, depth);
  }
}

/** `60 %` is 0.6. Divided once, as a ratio is, so that a ratio exactly at the limit equals it. */
function percentAfter(reader: Reader, number: number): number {
  if (!isSign(reader.tokens[reader.next], '%')) return number;
  reader.next++;
  return number / 100;
}

function readName(reader: Reader, token: Token, depth: number): Read {
  if (!isSign(reader.tokens[reader.next], '(')) return ok({ kind: 'fact', name: token.text });
  reader.next++;
  const given: Expression[] = [];
  if (isSign(reader.tokens[reader.next], ')')) {
    reader.next++;
    return ok(calling(token.text, given));
  }
  for (;;) {
    const each = readLevel(reader, 0, depth + 1);
    if (!each.ok) return each;
    given.push(each.value);
    const after = reader.tokens[reader.next++];
    if (after === undefined) return refused('expression-unfinished');
    if (isSign(after, ')')) return ok(calling(token.text, given));
    if (!isSign(after, ',')) return unreadable(after);
  }
}

function calling(name: string, given: readonly Expression[]): Expression {
  if (given.length === 0 && (name === 'true' || name === 'false'))
    return { kind: 'literal', value: name === 'true' };
  return { kind: 'call', name, given };
}

function readSign(reader: Reader, token: Token, depth: number): Read {
  if (isSign(token, '.')) return ok({ kind: 'self' });
  if (isSign(token, '-')) {
    const of = readOne(reader, depth + 1);
    return of.ok ? ok({ kind: 'minus', of: of.value }) : of;
  }
  if (!isSign(token, '(')) return unreadable(token);
  const inside = readLevel(reader, 0, depth + 1);
  if (!inside.ok) return inside;
  const close = reader.tokens[reader.next++];
  if (close === undefined) return refused('expression-unfinished');
  return isSign(close, ')') ? inside : unreadable(close);
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === 'sign' && token.text === sign;
}

function isOperator(token: Token | undefined, operator: Operator): boolean {
  return token !== undefined && token.text === operator && (token.kind === 'sign' || token.kind === 'name');
}

function unreadable(token: Token): Read {
  return refused('expression-unreadable', undefined, { at: token.at + 1 });
}
