const MOST = 2;
/** The Arabic article tells nobody from another. */
const ARTICLE = /^ال(?=\p{L}{2})/u;
const LETTER = /\p{L}/u;

/** The first letters of a name, for who has no picture: `FA` of Fatima Amrani, «ف أ» of «فاطمة أمراني». */
export function initialsOf(name: string): string {
  const letters = name
    .split(/[\s'’-]+/)
    .flatMap((word) => LETTER.exec(word.replace(ARTICLE, ''))?.[0] ?? [])
    .slice(0, MOST);
  const isJoined = letters.some((letter) => /\p{Script=Arabic}/u.test(letter));
  return letters.join(isJoined ? ' ' : '').toLocaleUpperCase('fr');
}
