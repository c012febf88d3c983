/**
 * Splits SQL text into its statements, without their semicolons. Quotes, dollar quotes and comments are
 * understood; one statement is sent per message, because that is all some engines take.
 */
export function statements(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const piece of text.matchAll(PIECE)) {
    if (piece[0] !== ';') continue;
    found.push(text.slice(start, piece.index));
    start = piece.index + 1;
  }
  found.push(text.slice(start));
  return found.map(withoutLeadingComments).filter((statement) => statement !== '');
}

/**
 * A comment, a quoted text or name, a dollar-quoted body, or the end of a statement. Block comments do not
 * nest.
 */
const PIECE = new RegExp(
  [
    /--[^\n]*/,
    /\/\*[\s\S]*?\*\//,
    /\b[eE]'(?:[^'\\]|\\[\s\S]|'')*'/,
    /'(?:[^']|'')*'/,
    /"(?:[^"]|"")*"/,
    /\$(\w*)\$[\s\S]*?\$\1\$/,
    /;/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

function withoutLeadingComments(statement: string): string {
  return statement.replace(/^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/, '').trim();
}
