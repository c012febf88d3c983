import { type Cell, cellText, isFormulaCell } from '#platform/sheets';
import type { ImportedField, Mapping } from './imported-field.ts';
import { faulty, type Finding, type Problem, type Reading, understood } from './imported-problem.ts';
import { textOf } from './imported-text.ts';

/** The cells of one row by their fields, and the problems found while reading them. */
export class ImportedCells {
  readonly problems: Problem[] = [];
  readonly #cells: readonly Cell[];
  readonly #columns: ReadonlyMap<ImportedField, number>;

  constructor(cells: readonly Cell[], mapping: Mapping) {
    this.#cells = cells;
    this.#columns = columnsOf(mapping);
    for (const field of this.#columns.keys()) {
      const cell = this.#cellAt(field);
      if (isFormulaCell(cell)) this.#tell(field, formulaFinding(cellText(cell)));
    }
  }

  has(field: ImportedField): boolean {
    return this.#columns.has(field);
  }

  /** The cell of a field; empty when it is computed, for what it shows is only proposed. */
  cell(field: ImportedField): Cell {
    const cell = this.#cellAt(field);
    return isFormulaCell(cell) ? undefined : cell;
  }

  /** The text of a field, `''` when there is none. */
  text(field: ImportedField): string {
    return textOf(this.cell(field));
  }

  /** A text of people, within a length; `undefined` when there is none or too much. */
  shortText(field: ImportedField, longest: number): string | undefined {
    const text = this.text(field);
    const reading: Reading<string> =
      text.length > longest ? faulty('text-too-long', { detail: { longest } }) : understood(text);
    return this.take(field, reading) || undefined;
  }

  /** The value of a reading; what was found about it is added to the problems of its field. */
  take<T>(field: ImportedField, reading: Reading<T>): T | undefined {
    for (const finding of reading.findings) {
      const where = finding.field ?? field;
      if (!isFormulaCell(this.#cellAt(where))) this.#tell(where, finding);
    }
    return reading.value;
  }

  #cellAt(field: ImportedField): Cell {
    const column = this.#columns.get(field);
    return column === undefined ? undefined : this.#cells[column];
  }

  #tell(field: ImportedField, finding: Finding): void {
    const column = this.#columns.get(field);
    const found = cellText(this.#cellAt(field));
    this.problems.push({ ...finding, field, ...(column !== undefined && { column }), found });
  }
}

const KNOWN_COLUMNS = new WeakMap<Mapping, ReadonlyMap<ImportedField, number>>();

/** Kept by mapping, for every row of a list has the same. */
function columnsOf(mapping: Mapping): ReadonlyMap<ImportedField, number> {
  const known = KNOWN_COLUMNS.get(mapping);
  if (known !== undefined) return known;
  const columns = new Map<ImportedField, number>();
  for (const [column, field] of mapping.entries()) {
    if (field !== 'ignore' && !columns.has(field)) columns.set(field, column);
  }
  KNOWN_COLUMNS.set(mapping, columns);
  return columns;
}

function formulaFinding(shown: string): Finding {
  const isError = shown === '' || shown.startsWith('#');
  return { code: 'formula-cell', severity: 'error', ...(!isError && { proposal: shown }) };
}
