import type { Cell } from '#platform/sheets';
import { contentScore, type Samples, samplesOf } from './imported-content.ts';
import { type ImportedField, type Mapping } from './imported-field.ts';
import { type KnownField, labelScores } from './imported-label.ts';

/** What a column of the list seems to hold. */
export interface GuessedColumn {
  readonly field: ImportedField;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Whether a person should look: another field is nearly as likely, or the column says little. */
  readonly ask: boolean;
}

interface Candidate {
  readonly column: number;
  readonly field: KnownField;
  readonly score: number;
}

/** Below it a column is left out rather than guessed. */
const LEAST = 0.4;
const SURE = 0.75;
const MARGIN = 0.12;
const ROWS_LOOKED_AT = 200;
/** What the name of a column is worth when nothing stands under it. */
const UNPROVEN = 0.6;

/**
 * Guesses which field each column holds, by its name and by what stands in the first rows. Each field is
 * given to the column that fits it best; a column whose field another took is ignored, and asked about.
 */
export function guessMapping(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
): GuessedColumn[] {
  const sampleRows = rows.slice(0, ROWS_LOOKED_AT);
  const width = sampleRows.reduce((most, row) => Math.max(most, row.length), headers.length);
  const columns = Array.from({ length: width }, (_, column) =>
    candidatesFor(column, headers[column] ?? '', samplesOf(sampleRows.map((row) => row[column]))),
  );
  const taken = takeBest(columns.flat());
  return columns.map((candidates, column) => {
    const chosen = candidates.find(({ field }) => taken.get(field) === column);
    const [best] = candidates;
    if (chosen === undefined)
      return { field: 'ignore', confidence: 0, ask: best !== undefined && best.score > LEAST };
    const next = candidates.find(({ field }) => field !== chosen.field && !taken.has(field));
    const isClose = next !== undefined && chosen.score - next.score < MARGIN;
    const confidence = Math.min(1, chosen.score);
    return { field: chosen.field, confidence, ask: confidence < SURE || isClose || best !== chosen };
  });
}

/** The mapping the guesses make. */
export function mappingOf(guesses: readonly GuessedColumn[]): Mapping {
  return guesses.map(({ field }) => field);
}

function candidatesFor(column: number, header: string, samples: Samples): Candidate[] {
  const labelled = new Map(labelScores(header).map(({ field, score }) => [field, score]));
  const fields = new Set([...labelled.keys(), ...samples.likely, ...sisterNames(labelled)]);
  return [...fields]
    .map((field) => ({ column, field, score: scoreOf(field, labelled, samples) }))
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score);
}

/** A column headed "Nom" may hold the name in any script: its letters tell. */
function sisterNames(labelled: ReadonlyMap<KnownField, number>): KnownField[] {
  return labelled.has('name') || labelled.has('nameAr') ? ['name', 'nameAr', 'nameZgh'] : [];
}

function scoreOf(field: KnownField, labelled: ReadonlyMap<KnownField, number>, samples: Samples): number {
  const isName = field === 'name' || field === 'nameAr' || field === 'nameZgh';
  const sister = isName ? Math.max(labelled.get('name') ?? 0, labelled.get('nameAr') ?? 0) * 0.9 : 0;
  const label = Math.max(labelled.get(field) ?? 0, sister);
  const content = contentScore(field, samples);
  if (content === undefined) return label * UNPROVEN;
  return label === 0 ? content * 0.6 : label * (0.35 + 0.65 * content);
}

function takeBest(candidates: readonly Candidate[]): ReadonlyMap<KnownField, number> {
  const taken = new Map<KnownField, number>();
  const given = new Set<number>();
  for (const { column, field } of candidates.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    if (taken.has(field) || given.has(column)) continue;
    taken.set(field, column);
    given.add(column);
  }
  return taken;
}
