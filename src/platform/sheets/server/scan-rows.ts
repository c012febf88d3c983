import { setImmediate as pause } from 'node:timers/promises';
import { ok, refused, type Result } from '#platform/result';
import type { Cell } from '../cell.ts';
import { LINES_ABOVE, type SheetLimits, type SheetRefusal } from '../sheet.ts';
import type { Merge } from './carry-merges.ts';
import { cellAddress, readCell } from './read-cell.ts';
import type { Workbook } from './workbook.ts';
import { prefixOf, withoutPrefix, xmlAttribute, xmlTags } from './xml.ts';

export interface Scanned {
  readonly rows: Cell[][];
  readonly merges: readonly Merge[];
}

/** Bytes turned into rows at one go, a few milliseconds' work, before others have their turn. */
const PIECE = 256 * 1024;
/** Letters one row may take: far beyond what any office writes. */
const LONGEST_ROW = 4 * 1024 * 1024;
const LAST_LINE = 1_048_576;
const ROWS_END = '</sheetData>';

/** Reads the rows of a sheet part, piece by piece, and the blocks of merged cells told after them. */
export async function scanRows(
  bytes: Uint8Array,
  workbook: Workbook,
  limits: SheetLimits,
): Promise<Result<Scanned, SheetRefusal>> {
  const scan = new Scan(workbook, limits);
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += PIECE) {
    const trouble = scan.take(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    if (trouble !== undefined)
      return refused(trouble, 'file', { rows: limits.rows, columns: limits.columns });
    await pause();
  }
  return scan.isComplete() ? ok({ rows: scan.rows, merges: scan.merges() }) : refused('file-damaged', 'file');
}

class Scan {
  readonly rows: Cell[][] = [];
  #rest = '';
  #prefix: string | undefined;
  #afterRows = false;
  #line = 0;
  #filled = 0;
  readonly #workbook: Workbook;
  readonly #limits: SheetLimits;

  constructor(workbook: Workbook, limits: SheetLimits) {
    this.#workbook = workbook;
    this.#limits = limits;
  }

  /** Adds the next piece of the part. Answers with what is wrong, when something is. */
  take(piece: string): SheetRefusal | undefined {
    // Merges are told soon after the rows; what comes much later is of no use here.
    if (this.#afterRows && this.#rest.length > LONGEST_ROW) return undefined;
    this.#rest += piece;
    this.#prefix ??= prefixOf(this.#rest, 'worksheet');
    if (this.#afterRows) return undefined;
    return this.#rest.length > LONGEST_ROW ? 'file-unsafe' : this.#takeRows();
  }

  isComplete(): boolean {
    return this.#afterRows || /<(?:[\w.-]+:)?sheetData\s*\/>/.test(this.#rest);
  }

  merges(): Merge[] {
    const references = xmlTags(withoutPrefix(this.#rest, this.#prefix ?? ''), 'mergeCell');
    return references.flatMap((tag) => mergeOf(xmlAttribute(tag, 'ref') ?? ''));
  }

  #takeRows(): SheetRefusal | undefined {
    const xml = this.#rest;
    const prefix = this.#prefix ?? '';
    const [opening, closing] = [`<${prefix}row`, `</${prefix}row>`];
    const end = xml.indexOf(`</${prefix}${ROWS_END.slice(2)}`);
    const last = end === -1 ? xml.length : end;
    let at = 0;
    for (let start = xml.indexOf(opening); start !== -1 && start < last; start = xml.indexOf(opening, at)) {
      at = start;
      const open = xml.indexOf('>', start);
      const empty = xml.charCodeAt(open - 1) === 0x2f;
      const close = empty ? open : xml.indexOf(closing, open);
      if (open === -1 || close === -1) break;
      const trouble = this.#takeRow(
        withoutPrefix(xml.slice(start, close), prefix),
        open - start - prefix.length,
      );
      if (trouble !== undefined) return trouble;
      at = close + 1;
    }
    this.#afterRows = end !== -1;
    this.#rest = this.#afterRows ? xml.slice(last) : xml.slice(Math.max(at, 0));
    return undefined;
  }

  #takeRow(xml: string, tagEnd: number): SheetRefusal | undefined {
    const told = Number(xmlAttribute(xml.slice(0, tagEnd), 'r') ?? this.#line + 1);
    if (!(told > this.#line && told <= LAST_LINE)) return 'file-damaged';
    this.#line = told;
    const cells = this.#cellsOf(xml, tagEnd);
    if (cells.length === 0) return undefined;
    if (cells.length > this.#limits.columns) return 'too-many-columns';
    this.#filled += 1;
    if (this.#filled > this.#limits.rows + LINES_ABOVE) return 'too-many-rows';
    while (this.rows.length < told - 1) this.rows.push([]);
    this.rows.push(cells);
    return undefined;
  }

  #cellsOf(xml: string, from: number): Cell[] {
    const cells: Cell[] = [];
    let column = -1;
    let at = xml.indexOf('<c', from);
    while (at !== -1) {
      const open = xml.indexOf('>', at);
      if (open === -1) break;
      const empty = xml.charCodeAt(open - 1) === 0x2f;
      const close = empty ? open : xml.indexOf('</c>', open);
      const tag = xml.slice(at, open);
      column = cellAddress(xmlAttribute(tag, 'r') ?? '')?.column ?? column + 1;
      const cell = empty ? undefined : readCell(tag, xml.slice(open + 1, close), this.#workbook);
      if (cell !== undefined) setCell(cells, column, cell);
      at = xml.indexOf('<c', close === -1 ? open : close);
    }
    return cells;
  }
}

function setCell(cells: Cell[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
}

function mergeOf(reference: string): Merge[] {
  const [first, last] = reference.split(':').map(cellAddress);
  if (first === undefined || last === undefined) return [];
  return [{ top: first.line, left: first.column, bottom: last.line, right: last.column }];
}
