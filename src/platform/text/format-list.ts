import type { Locale } from './locale.ts';

/** The row is read from the right, also inside a sentence that looks for its first letter. */
const FROM_THE_RIGHT = '\u200f';

/** Several things in a row, with the comma of the language; in Arabic each keeps its own direction. */
export function formatList(parts: readonly string[], locale: Locale): string {
  if (locale !== 'ar' || parts.length === 0) return parts.join(', ');
  return FROM_THE_RIGHT + parts.map((part) => `\u2068${part}\u2069`).join('، ');
}
