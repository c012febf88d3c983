/**
 * What an expression gives: a text, a number, yes or no, several values of repeated answers; `undefined` when
 * nothing is known.
 */
export type Value = string | number | boolean | undefined | readonly Value[];

/** As a truth: empty, zero and false are not; several values, when there are any. */
export function asTruth(value: Value): boolean | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  return value.length > 0;
}

/** As a number; undefined when it is none. Yes counts one. */
export function asNumber(value: Value): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') {
    const trimmed = value.trim();
    const number = Number(trimmed);
    return trimmed === '' || !Number.isFinite(number) ? undefined : number;
  }
  return value === undefined ? undefined : asNumber(value[0]);
}

/** As a text; what is not known is empty. Several choices stand apart by a space, as XLSForm has it. */
export function asText(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'object') return value.map(asText).join(' ');
  return String(value);
}

/** The values one by one: those of a repeat, or the one; none when nothing is known. */
export function eachOf(value: Value): readonly Value[] {
  if (typeof value === 'object') return value.flatMap((one) => [...eachOf(one)]);
  return value === undefined ? [] : [value];
}
