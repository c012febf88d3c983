/**
 * A rule written by a person and kept as data: `${age} >= 15 and selected(${crafts}, 'wool')`. The grammar is
 * the part of XPath 1.0 that XLSForm uses (https://xlsform.org/en/#formulas), with `%` after a number and
 * `<>`, `≤`, `≥` besides. It has no loops and no side effects; the same text gives the same answer on a
 * phone and on the server.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** The answer to a question: `${name}`. */
  | { readonly kind: 'answer'; readonly name: string }
  /** A fact of the one judged, or a column of a list of choices: `name`. */
  | { readonly kind: 'fact'; readonly name: string }
  /** The answer being judged: `.`. */
  | { readonly kind: 'self' }
  | { readonly kind: 'minus'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Expression[] };

export type Operator = 'or' | 'and' | Comparison | '+' | '-' | '*' | 'div' | 'mod';
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Why a text is no expression, and the sign of the text where it stops making sense (from 0). */
export type ExpressionRefusal =
  | 'expression-empty'
  | 'expression-too-long'
  | 'expression-unfinished'
  | 'expression-unreadable'
  | 'expression-too-deep';

const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);

export function isComparison(operator: Operator): operator is Comparison {
  return COMPARISONS.has(operator);
}

/** Every part of an expression, itself first. */
export function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'minus':
      return [expression, ...partsOf(expression.of)];
    case 'binary':
      return [expression, ...partsOf(expression.left), ...partsOf(expression.right)];
    case 'call':
      return [expression, ...expression.given.flatMap(partsOf)];
    case 'literal':
    case 'answer':
    case 'fact':
    case 'self':
      return [expression];
  }
}

/** The names of the questions an expression asks. */
export function answersAsked(expression: Expression): string[] {
  const names = partsOf(expression).flatMap((part) => (part.kind === 'answer' ? [part.name] : []));
  return [...new Set(names)];
}

/** The names of the facts an expression asks. */
export function factsAsked(expression: Expression): string[] {
  const names = partsOf(expression).flatMap((part) => (part.kind === 'fact' ? [part.name] : []));
  return [...new Set(names)];
}
