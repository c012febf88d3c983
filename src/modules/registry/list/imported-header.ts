import { foldName } from '#platform/text';
import { type Cell, isFormulaCell } from '#platform/sheets';
import { labelledField, labelScores } from './imported-label.ts';
import { textOf } from './imported-text.ts';

/**
 * Where the names of the columns stand in a list, and what they are. Lines and columns are counted from 0.
 */
export interface Header {
  /** First line of the header; -1 when the list has none and begins with its rows. */
  readonly headerRow: number;
  /** Lines it takes: two when groups stand over their columns. The rows come right after. */
  readonly headerSpan: number;
  /** One name per column, groups first: "Adhérents / Femmes". `''` for a column without a name. */
  readonly headers: readonly string[];
  /** Columns whose name another column before them bears. */
  readonly duplicates: readonly number[];
}

type Row = readonly Cell[];

const LINES_LOOKED_AT = 20;
const LONGEST_LABEL = 80;
const MOST_LINES = 3;

/**
 * Finds the header under the title lines offices put above a list: the line whose words are best known as
 * names of columns, else the first full line of words; with the line of groups above it, or of sub-headers
 * below.
 */
export function guessHeader(rows: readonly Row[]): Header {
  const width = rows.slice(0, 200).reduce((most, row) => Math.max(most, row.length), 0);
  const main = mainLine(rows, width);
  if (main === undefined)
    return { headerRow: -1, headerSpan: 0, headers: Array(width).fill(''), duplicates: [] };
  let [first, last] = [main, main];
  while (last - first + 1 < MOST_LINES && isGroupsOver(rows[first - 1], rows[first])) first -= 1;
  while (last - first + 1 < MOST_LINES && isGroupsOver(rows[last], rows[last + 1])) last += 1;
  const headers = joined(rows.slice(first, last + 1), width);
  return { headerRow: first, headerSpan: last - first + 1, headers, duplicates: duplicatesIn(headers) };
}

/** The rows under a header, empty ones included, with the line of the file each stands on, from 1. */
export function rowsUnder(rows: readonly Row[], header: Header): { line: number; cells: Row }[] {
  const start = header.headerRow + header.headerSpan;
  const from = header.headerRow === -1 ? 0 : start;
  return rows.slice(from).map((cells, at) => ({ line: from + at + 1, cells }));
}

function mainLine(rows: readonly Row[], width: number): number | undefined {
  const candidates = rows
    .slice(0, LINES_LOOKED_AT)
    .map((row, line) => ({ line, known: knownLabels(row), words: distinctTexts(row), labels: isLabels(row) }))
    .filter((each) => each.labels && (each.words > 1 || width === 1));
  const known = candidates.reduce((most, each) => Math.max(most, each.known), 0);
  if (known > 1 || (known === 1 && width <= 2)) return candidates.find((each) => each.known === known)?.line;
  const fullest = candidates.reduce((most, each) => Math.max(most, each.words), 0);
  return candidates.find((each) => each.words === fullest)?.line;
}

function knownLabels(row: Row): number {
  return new Set(row.map((cell) => labelledField(textOf(cell))).filter(Boolean)).size;
}

function distinctTexts(row: Row): number {
  return new Set(row.map(textOf).filter(Boolean)).size;
}

/** A line of labels holds words: no day, no formula, hardly a number, nothing long. */
function isLabels(row: Row): boolean {
  const filled = row.filter((cell) => textOf(cell) !== '' || isFormulaCell(cell));
  const words = filled.filter((cell) => typeof cell === 'string' && isLabel(cell));
  return filled.length > 0 && words.length >= filled.length * 0.9;
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && /\p{L}/u.test(text) && !/\d{4,}/.test(text);
}

/**
 * Whether a line holds groups of the columns below it: it spans some of them (its cells are merged, or it
 * leaves blanks that the line below fills), and where it stands alone the line below repeats it or is blank.
 * A line of blanks and words that name no column is rather a title.
 */
function isGroupsOver(upper: Row | undefined, lower: Row | undefined): boolean {
  if (upper === undefined || lower === undefined) return false;
  if (!isLabels(upper) || !isLabels(lower) || distinctTexts(upper) < 2) return false;
  const columns = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => ({
    above: textOf(upper[column]),
    below: textOf(lower[column]),
    before: textOf(upper[column - 1]),
    after: textOf(upper[column + 1]),
  }));
  const filled = columns.filter(({ below }) => below !== '');
  const spanned = filled.filter(({ above, before }) => above === '' || above === before);
  const opening = filled.filter(({ above, after }) => above !== '' && (after === '' || after === above));
  const repeated = filled.filter(({ above, below }) => above === below);
  const explained = new Set([...spanned, ...opening, ...repeated]);
  if (spanned.length === 0 || explained.size < filled.length) return false;
  const isMerged = columns.some(({ above, before }) => above !== '' && above === before);
  return isMerged || repeated.length > 0 || columns.some(({ above }) => isKnownLabel(above));
}

function isKnownLabel(text: string): boolean {
  return labelScores(text)[0]?.score === 1;
}

function joined(lines: readonly Row[], width: number): string[] {
  const filled = lines.map((line, at) =>
    at < lines.length - 1 ? carriedRight(line, lines[at + 1] ?? [], width) : line,
  );
  return Array.from({ length: width }, (_, column) => {
    const parts = filled.map((line) => textOf(line[column])).filter(Boolean);
    return [...new Set(parts)].join(' / ');
  });
}

/** A group written once, over its first column, stands for the blanks after it that the next line fills. */
function carriedRight(upper: Row, lower: Row, width: number): Row {
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const own = textOf(upper[column]);
    if (own !== '') group = own;
    if (textOf(lower[column]) === '') return own;
    return own === '' ? group : own;
  });
}

function duplicatesIn(headers: readonly string[]): number[] {
  const seen = new Set<string>();
  return headers.flatMap((header, column) => {
    const key = foldName(header);
    if (key === '') return [];
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated ? [column] : [];
  });
}
