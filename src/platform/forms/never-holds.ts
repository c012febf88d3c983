import { isComparison, type Comparison, type Expression } from './expression.ts';

/** What a fact may be: a number between bounds, one of some words, yes or no. */
export type Domain =
  | { readonly kind: 'number'; readonly least?: number; readonly most?: number }
  | { readonly kind: 'word'; readonly among: readonly string[] }
  | { readonly kind: 'truth' }
  | { readonly kind: 'text' };

/**
 * Whether a rule can be shown to hold for nobody: `women_share >= 60% and women_share < 50%`,
 * `age > 150`, `kind = 'association' and kind = 'union'`. True is a proof; false only says that none was
 * found. Judges what is joined by `and` and `or`, and compares a fact with a literal; the rest is taken to be
 * possible.
 */
export function neverHolds(expression: Expression, domains: ReadonlyMap<string, Domain>): boolean {
  const ways = waysOf(expression, true);
  return ways !== undefined && ways.every((way) => isImpossible(way, domains));
}

/** Conditions that must all hold for one way of holding. */
type Way = readonly Condition[];
type Condition = { readonly name: string; readonly is: Comparison; readonly to: Literal } | boolean;
type Literal = string | number | boolean;

/** More ways than this are not looked through. */
const MOST_WAYS = 256;
const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};
const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};

function waysOf(expression: Expression, wanted: boolean): Way[] | undefined {
  if (expression.kind === 'literal' && typeof expression.value === 'boolean') {
    return [[expression.value === wanted]];
  }
  if (expression.kind === 'call' && expression.name === 'not' && expression.given[0] !== undefined) {
    return waysOf(expression.given[0], !wanted);
  }
  if (expression.kind !== 'binary') return [[true]];
  const { operator, left, right } = expression;
  if (operator === 'and' || operator === 'or') {
    const [first, second] = [waysOf(left, wanted), waysOf(right, wanted)];
    if (first === undefined || second === undefined) return undefined;
    const together = (operator === 'and') === wanted;
    const ways = together ? first.flatMap((a) => second.map((b) => [...a, ...b])) : [...first, ...second];
    return ways.length > MOST_WAYS ? undefined : ways;
  }
  if (!isComparison(operator)) return [[true]];
  return [[conditionOf(wanted ? operator : OPPOSITE[operator], left, right)]];
}

function conditionOf(is: Comparison, left: Expression, right: Expression): Condition {
  const [a, b] = [named(left), named(right)];
  const [c, d] = [literal(left), literal(right)];
  if (a !== undefined && d !== undefined) return { name: a, is, to: d };
  if (b !== undefined && c !== undefined) return { name: b, is: MIRRORED[is], to: c };
  return true;
}

function named(expression: Expression): string | undefined {
  return expression.kind === 'fact' || expression.kind === 'answer' ? expression.name : undefined;
}

function literal(expression: Expression): Literal | undefined {
  if (expression.kind === 'literal') return expression.value;
  if (expression.kind !== 'minus') return undefined;
  const inner = literal(expression.of);
  return typeof inner === 'number' ? -inner : undefined;
}

function isImpossible(way: Way, domains: ReadonlyMap<string, Domain>): boolean {
  if (way.includes(false)) return true;
  const conditions = way.filter((each) => typeof each === 'object');
  const byName = Map.groupBy(conditions, ({ name }) => name);
  return [...byName].some(([name, all]) => contradict(all, domains.get(name)));
}

type Compared = Exclude<Condition, boolean>;

function contradict(all: readonly Compared[], domain: Domain | undefined): boolean {
  const equals = new Set(all.filter(({ is }) => is === '=').map(({ to }) => String(to)));
  if (equals.size > 1) return true;
  const [only] = equals;
  if (only !== undefined && all.some(({ is, to }) => is === '!=' && String(to) === only)) return true;
  if (domain?.kind === 'word') return leavesNoWord(all, domain.among);
  if (domain?.kind === 'truth') return leavesNoWord(all, ['true', 'false']);
  return leavesNoNumber(all, domain?.kind === 'number' ? domain : {});
}

function leavesNoWord(all: readonly Compared[], among: readonly string[]): boolean {
  return !among.some((word) =>
    all.every(({ is, to }) => (is === '=' ? String(to) === word : is !== '!=' || String(to) !== word)),
  );
}

function leavesNoNumber(
  all: readonly Compared[],
  { least = -Infinity, most = Infinity }: { readonly least?: number; readonly most?: number },
): boolean {
  let [from, to, openFrom, openTo] = [least, most, false, false];
  for (const condition of all) {
    if (typeof condition.to !== 'number') continue;
    const { is, to: limit } = condition;
    if ((is === '=' || is === '>=' || is === '>') && limit >= from) {
      openFrom = is === '>' || (limit === from && openFrom);
      from = limit;
    }
    if ((is === '=' || is === '<=' || is === '<') && limit <= to) {
      openTo = is === '<' || (limit === to && openTo);
      to = limit;
    }
    const isOutside = is === '=' && (limit < from || limit > to);
    if (isOutside) return true;
  }
  return from > to || (from === to && (openFrom || openTo));
}
