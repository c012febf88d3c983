import { ok, refused, type Result } from '#platform/result';
import type { Cell } from '../cell.ts';
import { SHEET_LIMITS, type Sheet, type SheetLimits, type SheetRefusal } from '../sheet.ts';
import { carryMerges } from './carry-merges.ts';
import { openZip, type Zip } from './open-zip.ts';
import { scanRows, type Scanned } from './scan-rows.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

/**
 * Reads the first sheet of a workbook that looks like a list: several lines of several cells; or the first
 * that holds anything. Our own reading of SpreadsheetML (ECMA-376 part 1 §18) because the library tried tells
 * neither formulas nor merged cells, and inflates before it looks.
 */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits): Promise<Result<Sheet, SheetRefusal>> {
  const book = await openBook(bytes, limits);
  if (!book.ok) return book;
  let found: Sheet | undefined;
  for (const listed of book.value.workbook.sheets) {
    const sheet = await readListed(book.value, listed, limits);
    if (!sheet.ok) return sheet;
    if (looksLikeList(sheet.value.rows)) return sheet;
    if (sheet.value.rows.length > 0) found ??= sheet.value;
  }
  return found === undefined ? refused('file-empty', 'file') : ok(found);
}

/** Reads every visible sheet of a workbook whose sheets belong together, such as a form and its choices. */
export async function readSheets(
  bytes: Uint8Array,
  limits: SheetLimits = SHEET_LIMITS,
): Promise<Result<readonly Sheet[], SheetRefusal>> {
  if (bytes.length > limits.bytes) {
    return refused('file-too-large', 'file', { limit: Math.round(limits.bytes / 1024 / 1024) });
  }
  const book = await openBook(bytes, limits);
  if (!book.ok) return book;
  const sheets: Sheet[] = [];
  for (const listed of book.value.workbook.sheets) {
    const sheet = await readListed(book.value, listed, limits);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return ok(sheets);
}

interface Book {
  readonly zip: Zip;
  readonly workbook: Workbook;
}

async function openBook(bytes: Uint8Array, limits: SheetLimits): Promise<Result<Book, SheetRefusal>> {
  const zip = openZip(bytes, limits);
  if (!zip.ok) return refused(zip.code, 'file');
  const workbook = await readWorkbook(zip.value);
  if (!workbook.ok) return refused(workbook.code, 'file');
  return ok({ zip: zip.value, workbook: workbook.value });
}

async function readListed(
  { zip, workbook }: Book,
  { name, path }: { readonly name: string; readonly path: string },
  limits: SheetLimits,
): Promise<Result<Sheet, SheetRefusal>> {
  const scanned = await scanSheet(zip, workbook, path, limits);
  return scanned.ok ? ok({ name, rows: scanned.value, otherSheets: othersThan(name, workbook) }) : scanned;
}

async function scanSheet(
  zip: Zip,
  workbook: Workbook,
  path: string,
  limits: SheetLimits,
): Promise<Result<Cell[][], SheetRefusal>> {
  const part = await zip.read(path);
  if (!part.ok) return refused(part.code, 'file');
  if (part.value === undefined) return refused('file-damaged', 'file');
  const scanned: Result<Scanned, SheetRefusal> = await scanRows(part.value, workbook, limits);
  if (!scanned.ok) return scanned;
  const { rows, merges } = scanned.value;
  return carryMerges(rows, merges, limits) ? ok(rows) : refused('file-unsafe', 'file');
}

function looksLikeList(rows: readonly (readonly Cell[])[]): boolean {
  const lines = rows.filter((row) => row.filter((cell) => cell !== undefined).length > 1);
  return lines.length > 1;
}

function othersThan(name: string, workbook: Workbook): string[] {
  return workbook.sheets.map((sheet) => sheet.name).filter((other) => other !== name);
}
