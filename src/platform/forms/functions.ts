import { asNumber, asText, asTruth, eachOf, type Value } from './value.ts';

/** A function of expressions: how many values it takes, and what it gives. */
export interface ExpressionFunction {
  readonly least: number;
  readonly most: number;
  run(given: readonly Value[]): Value;
}

/** Texts longer than this are not held against a pattern. */
const LONGEST_MATCHED = 1_000;

const REGISTER: Readonly<Record<string, ExpressionFunction>> = {
  abs: of(1, 1, ([a]) => numbered(a, Math.abs)),
  boolean: of(1, 1, ([a]) => asTruth(a) ?? false),
  coalesce: of(1, 9, (given) => given.find((each) => asText(each) !== '')),
  concat: of(1, 20, (given) => given.flatMap(eachOf).map(asText).join('')),
  contains: of(2, 2, ([a, b]) => asText(a).includes(asText(b))),
  count: of(1, 1, ([a]) => eachOf(a).length),
  'count-selected': of(1, 1, ([a]) => chosen(a).length),
  'ends-with': of(2, 2, ([a, b]) => asText(a).endsWith(asText(b))),
  /** `in(legal_kind, 'cooperative', 'union')`: one of several. */
  in: of(2, 50, ([a, ...rest]) => rest.some((each) => asText(each) === asText(a))),
  int: of(1, 1, ([a]) => numbered(a, Math.trunc)),
  join: of(2, 9, ([by, ...rest]) => rest.flatMap(eachOf).map(asText).join(asText(by))),
  max: of(1, 9, (given) => extreme(given, Math.max)),
  min: of(1, 9, (given) => extreme(given, Math.min)),
  not: of(1, 1, ([a]) => negated(asTruth(a))),
  number: of(1, 1, ([a]) => asNumber(a)),
  once: of(1, 1, ([a]) => a),
  regex: of(2, 2, ([a, pattern]) => matches(asText(a), asText(pattern))),
  round: of(1, 2, ([a, digits]) => numbered(a, (number) => rounded(number, asNumber(digits) ?? 0))),
  selected: of(2, 2, ([a, choice]) => chosen(a).includes(asText(choice).trim())),
  'selected-at': of(2, 2, ([a, at]) => chosen(a)[asNumber(at) ?? -1]),
  'starts-with': of(2, 2, ([a, b]) => asText(a).startsWith(asText(b))),
  string: of(1, 1, ([a]) => asText(a)),
  'string-length': of(1, 1, ([a]) => asText(a).length),
  substr: of(2, 3, ([a, from, to]) => asText(a).slice(asNumber(from) ?? 0, asNumber(to))),
  sum: of(1, 9, (given) => summed(given)),
  trim: of(1, 1, ([a]) => asText(a).trim()),
};

/** The functions an expression may call, `if` and `today` apart; XLSForm's meaning where it has one. */
export const FUNCTIONS: ReadonlyMap<string, ExpressionFunction> = new Map(Object.entries(REGISTER));

/**
 * Whether a pattern is one that a text cannot make run for minutes: short, without a repetition of a
 * repetition, and a pattern at all.
 */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length > 200 || /\([^)]*[*+}][^)]*\)\s*[*+{]|\\[1-9]|\(\?<?[=!]/.test(pattern)) return false;
  return compiled(pattern) !== undefined;
}

function of(least: number, most: number, run: ExpressionFunction['run']): ExpressionFunction {
  return { least, most, run };
}

function numbered(value: Value, change: (number: number) => number): number | undefined {
  const number = asNumber(value);
  return number === undefined ? undefined : change(number);
}

function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function chosen(value: Value): string[] {
  return eachOf(value).flatMap((each) => asText(each).split(/\s+/).filter(Boolean));
}

function extreme(given: readonly Value[], pick: (...numbers: number[]) => number): number | undefined {
  const numbers = given.flatMap(eachOf).flatMap((each) => asNumber(each) ?? []);
  return numbers.length === 0 ? undefined : pick(...numbers);
}

function summed(given: readonly Value[]): number | undefined {
  const numbers = given.flatMap(eachOf).map(asNumber);
  const known = numbers.filter((each) => each !== undefined);
  return known.length < numbers.length ? undefined : known.reduce((sum, each) => sum + each, 0);
}

/** Half away from zero, as people round. */
function rounded(number: number, digits: number): number {
  const scale = 10 ** Math.max(-9, Math.min(9, Math.trunc(digits)));
  return (Math.sign(number) * Math.round(Math.abs(number) * scale)) / scale;
}

function matches(text: string, pattern: string): boolean | undefined {
  if (text.length > LONGEST_MATCHED || !isSafePattern(pattern)) return undefined;
  return compiled(pattern)?.test(text);
}

function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    try {
      return new RegExp(`^(?:${pattern})$`);
    } catch {
      return undefined;
    }
  }
}
