import type { Locale } from './locale.ts';

const SCRIPTS = [
  ['ar', /\p{Script=Arabic}/gu],
  ['zgh', /\p{Script=Tifinagh}/gu],
  ['fr', /\p{Script=Latin}/gu],
] as const;

/** The language a text was typed in, as far as its letters tell: French stands for all in Latin letters. */
export function writtenIn(text: string): Locale | undefined {
  const counted = SCRIPTS.map(([locale, letters]) => ({ locale, count: text.match(letters)?.length ?? 0 }));
  const [most] = counted.toSorted((one, other) => other.count - one.count);
  return most === undefined || most.count === 0 ? undefined : most.locale;
}
