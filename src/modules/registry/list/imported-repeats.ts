import { nameKey } from '#platform/text';
import { identifierKey } from './imported-identifiers.ts';
import type { Problem } from './imported-problem.ts';
import type { ImportedRow } from './imported-row.ts';

/**
 * What a row says, as one text, wherever it stands in the list: two rows with one fingerprint say the same.
 */
export function rowFingerprint(row: ImportedRow): string {
  const said = { ...row, line: 0, identifiers: row.identifiers.map(identifierKey).toSorted() };
  return JSON.stringify(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The rows that tell again of an organisation told earlier in the list: the same number in a register, or the
 * same kind and name, spellings aside, in the same commune. By line; the detail names the line that stays.
 */
export function repeatedRows(rows: Iterable<ImportedRow>): ReadonlyMap<number, Problem> {
  const first = new Map<string, number>();
  const repeated = new Map<number, Problem>();
  for (const row of rows) {
    const keys = identityKeys(row);
    const earlier = keys.map((key) => first.get(key)).find((line) => line !== undefined);
    if (earlier !== undefined) repeated.set(row.line, repetition(row, earlier));
    for (const key of keys) if (!first.has(key)) first.set(key, earlier ?? row.line);
  }
  return repeated;
}

/** The texts that tell an organisation apart within a list. */
export function identityKeys(row: ImportedRow): string[] {
  const names = [row.nameFr, row.nameAr, row.nameZgh ?? ''].filter((name) => name !== '');
  const named = names.map((name) => `name:${row.kind}:${row.communeCode}:${nameKey(name)}`);
  return [...row.identifiers.map(identifierKey), ...named];
}

function repetition(row: ImportedRow, earlier: number): Problem {
  const found = row.nameFr || row.nameAr || (row.nameZgh ?? '');
  return { field: 'name', code: 'repeated-row', severity: 'error', found, detail: { line: earlier } };
}
