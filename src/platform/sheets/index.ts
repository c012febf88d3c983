export { cellText, columnLetter, isBlankCell, isFormulaCell, parseCells } from './cell.ts';
export type { Cell, DayCell, FormulaCell } from './cell.ts';
export { SHEET_LIMITS, type Sheet, type SheetLimits, type SheetRefusal } from './sheet.ts';
