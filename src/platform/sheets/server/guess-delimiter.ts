const DELIMITERS = [';', ',', '\t', '|'] as const;
const LINES_LOOKED_AT = 40;
const LETTERS_LOOKED_AT = 64 * 1024;
const TOLD = /^\uFEFF?sep=([;,\t|])\r?\n/i;

/** The delimiter of a CSV text, and the text without the `sep=` line some spreadsheets put first. */
export function guessDelimiter(text: string): { delimiter: string; body: string } {
  const told = TOLD.exec(text);
  if (told !== null) return { delimiter: told[1] ?? ';', body: text.slice(told[0].length) };
  const lines = linesOutsideQuotes(text.slice(0, LETTERS_LOOKED_AT));
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: agreement(lines, delimiter) }));
  const best = scored.reduce((most, each) => (each.score > most.score ? each : most));
  return { delimiter: best.delimiter, body: text };
}

/** Quoted parts are blanked, so that what they hold is not counted, and line ends in them end no line. */
function linesOutsideQuotes(sample: string): string[] {
  return sample
    .replace(/"[^"]*"/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
}

/** How many lines have the same number of the delimiter; the number itself only settles ties. */
function agreement(lines: readonly string[], delimiter: string): number {
  const uses = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) uses.set(count, (uses.get(count) ?? 0) + 1);
  }
  const scores = [...uses].map(([count, times]) => times + Math.min(count, 50) / 100);
  return Math.max(0, ...scores);
}
