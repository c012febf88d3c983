import { type Day, parseDay } from '#platform/time';

/** What one cell of a list holds; `undefined` when it is empty. */
export type Cell = string | number | DayCell | FormulaCell | undefined;

/** A cell its office formatted as a date. */
export interface DayCell {
  readonly day: Day;
}

/**
 * A cell computed by its own file. The formula is never evaluated and never kept; `value` is what the file
 * last showed, to be proposed to a person, not to be believed.
 */
export interface FormulaCell {
  readonly formula: true;
  readonly value?: string | number;
}

/** What a person sees in the cell: the day as `YYYY-MM-DD`, the last value of a formula, `''` when empty. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if ('day' in cell) return cell.day;
  return cell.value === undefined ? '' : String(cell.value);
}

export function isFormulaCell(cell: Cell): cell is FormulaCell {
  return typeof cell === 'object' && 'formula' in cell;
}

/** Whether nothing is to be read in the cell. A formula always counts as something. */
export function isBlankCell(cell: Cell): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** The letter spreadsheets give a column: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}

/** Cells back from JSON, where an absent one is null. Anything that is no cell is read as empty. */
export function parseCells(json: unknown): Cell[] {
  return Array.isArray(json) ? json.map(parseCell) : [];
}

function parseCell(json: unknown): Cell {
  if (typeof json === 'string' || typeof json === 'number') return json;
  if (typeof json !== 'object' || json === null) return undefined;
  if ('day' in json && typeof json.day === 'string') {
    const day = parseDay(json.day);
    return day === undefined ? json.day : { day };
  }
  if (!('formula' in json)) return undefined;
  const value = 'value' in json ? json.value : undefined;
  return typeof value === 'string' || typeof value === 'number'
    ? { formula: true, value }
    : { formula: true };
}
