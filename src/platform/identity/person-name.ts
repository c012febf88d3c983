/** The Arabic article begins half of all family names: the letter after it tells more. */
const ARTICLE = /^ال(?=..)/;

/**
 * A name as a neighbour may see it before sign-in: the first word and the initial of the last, `Fatima A.`.
 */
export function initialOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = ''] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return last === undefined ? first : `${first} ${Array.from(last.replace(ARTICLE, ''))[0]}.`;
}
