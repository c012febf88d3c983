const LEFT_TO_RIGHT = '\u2066';
const AS_IT_READS = '\u2068';
const END_OF_IT = '\u2069';
const TOGETHER = 8;

/** A number or a code on paper: read from left to right in an Arabic line too. */
export function printedCode(text: string): string {
  return `${LEFT_TO_RIGHT}${text}${END_OF_IT}`;
}

/** A fingerprint on paper, in groups that break where the line ends. */
export function printedHash(hash: string): string {
  const groups = Array.from({ length: Math.ceil(hash.length / TOGETHER) }, (_, at) =>
    hash.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  return printedCode(groups.join(' '));
}

/** Words of another language in a line: they keep their own direction. */
export function printedWords(text: string): string {
  return `${AS_IT_READS}${text}${END_OF_IT}`;
}
