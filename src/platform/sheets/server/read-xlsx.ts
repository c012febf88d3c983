import { ok, refused, type Result } from '#platform/result';
import type { Cell } from '../cell.ts';
import type { Sheet, SheetLimits, SheetRefusal } from '../sheet.ts';
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
  const zip = openZip(bytes, limits);
  if (!zip.ok) return refused(zip.code, 'file');
  const workbook = await readWorkbook(zip.value);
  if (!workbook.ok) return refused(workbook.code, 'file');

  let found: Sheet | undefined;
  for (const listed of workbook.value.sheets) {
    const scanned = await scanSheet(zip.value, workbook.value, listed.path, limits);
    if (!scanned.ok) return scanned;
    const sheet = {
      name: listed.name,
      rows: scanned.value,
      otherSheets: othersThan(listed.name, workbook.value),
    };
    if (looksLikeList(sheet.rows)) return ok(sheet);
    if (sheet.rows.length > 0) found ??= sheet;
  }
  return found === undefined ? refused('file-empty', 'file') : ok(found);
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
