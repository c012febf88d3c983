export { readSheet } from './read-sheet.ts';
export { readSheets } from './read-xlsx.ts';
export { guardFormula } from './guard-formula.ts';
export { writeCsv, type CsvOrder } from './write-csv.ts';
export { writeXlsx, type XlsxColumn, type XlsxOrder } from './write-xlsx.ts';
export { SHEET_LIMITS } from '../sheet.ts';
export type { Sheet, SheetLimits, SheetRefusal } from '../sheet.ts';
export type { Cell, DayCell, FormulaCell } from '../cell.ts';
