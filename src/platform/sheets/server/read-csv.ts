import { Readable } from 'node:stream';
import { setImmediate as pause } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { ok, refused, type Result } from '#platform/result';
import type { Cell } from '../cell.ts';
import { LINES_ABOVE, type Sheet, type SheetLimits, type SheetRefusal } from '../sheet.ts';
import { decodeText } from './decode-text.ts';
import { unguardFormula } from './guard-formula.ts';
import { guessDelimiter } from './guess-delimiter.ts';

/** Letters read at one go before others have their turn. */
const PIECE = 128 * 1024;
const LONGEST_RECORD = 1024 * 1024;
/** A web page, a PDF or another text that only bears the name of a list. */
const OTHER_TEXT = /^\s*(<|%PDF|\{\\rtf|\{\s*")/;

/** Reads a list out of CSV: encoding and delimiter are guessed, `sep=` on the first line is obeyed. */
export async function readCsv(
  bytes: Uint8Array,
  fileName: string,
  limits: SheetLimits,
): Promise<Result<Sheet, SheetRefusal>> {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  if (OTHER_TEXT.test(text.value.slice(0, 200))) return refused('file-not-a-list', 'file');
  const { delimiter, body } = guessDelimiter(text.value);
  try {
    const rows = await readRows(body, delimiter, limits);
    if (!rows.ok) return rows;
    if (rows.value.length === 0) return refused('file-empty', 'file');
    return ok({ name: fileName.replace(/\.[^.]*$/, ''), rows: rows.value, otherSheets: [] });
  } catch (error) {
    if (error instanceof CsvError) return refused('quote-not-closed', 'file', { line: lineOf(error) });
    throw error;
  }
}

async function readRows(
  text: string,
  delimiter: string,
  limits: SheetLimits,
): Promise<Result<Cell[][], SheetRefusal>> {
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(piecesOf(text));
  source.pipe(parser);
  const rows: Cell[][] = [];
  let empty = 0;
  let filled = 0;
  for await (const record of parser) {
    const cells = cellsOf(record);
    empty = cells.length === 0 ? empty + 1 : 0;
    filled += cells.length === 0 ? 0 : 1;
    if (cells.length > limits.columns)
      return refused('too-many-columns', 'file', { columns: limits.columns });
    if (filled > limits.rows + LINES_ABOVE) return refused('too-many-rows', 'file', { rows: limits.rows });
    rows.push(cells);
  }
  return ok(rows.slice(0, rows.length - empty));
}

async function* piecesOf(text: string): AsyncGenerator<string> {
  let at = 0;
  while (at < text.length) {
    // A letter written on two units must not be cut between them.
    const splits = (text.codePointAt(at + PIECE - 1) ?? 0) > 0xffff;
    const end = at + PIECE + (splits ? 1 : 0);
    yield text.slice(at, end);
    at = end;
    await pause();
  }
}

function cellsOf(record: unknown): Cell[] {
  const cells = Array.isArray(record) ? record.map(cellOf) : [];
  let last = cells.length;
  while (last > 0 && cells[last - 1] === undefined) last -= 1;
  return last === cells.length ? cells : cells.slice(0, last);
}

function cellOf(value: unknown): Cell {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (value.startsWith('=')) return formulaIn(value);
  return unguardFormula(value);
}

/** `="0612"` is how spreadsheets are made to keep a first zero: the text is shown, as for any formula. */
function formulaIn(value: string): Cell {
  const literal = /^="([^"]*)"$/.exec(value)?.[1];
  return literal === undefined ? { formula: true } : { formula: true, value: literal };
}

function lineOf(error: CsvError): number {
  return typeof error['lines'] === 'number' ? error['lines'] : 1;
}
