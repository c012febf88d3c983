import { foldName } from '#platform/text';
import { IMPORTED_FIELDS, type ImportedField } from './imported-field.ts';
import labels from './imported-labels.json' with { type: 'json' };

export type KnownField = Exclude<ImportedField, 'ignore'>;

/**
 * How offices head their columns, in French, Arabic and English. The longest label found in a header wins, so
 * that "nom du président" is not a name of a cooperative.
 */
const LABELS: ReadonlyMap<string, KnownField> = new Map(
  IMPORTED_FIELDS.flatMap((field) =>
    field === 'ignore' ? [] : labels[field].map((label) => [foldName(label), field] as const),
  ),
);
const LONGEST = Math.max(...[...LABELS.keys()].map((label) => label.split(' ').length));
/** Words that change nothing: "N° de tél. (GSM) *", "Commune (*)". */
const IDLE = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'en',
  'et',
  'n',
  'of',
  'the',
  'dh',
  'mad',
  'dirhams',
]);

/** The field a header names, when its words say so. */
export function labelledField(header: string): KnownField | undefined {
  return labelScores(header)[0]?.field;
}

/**
 * The fields a header may name, best first, from 0 to 1: 1 when it is a known label, less when it holds one
 * among other words. Of a header in two lines the last names the column; the group helps to understand it.
 */
export function labelScores(header: string): readonly { field: KnownField; score: number }[] {
  const whole = foldName(header);
  if (whole === '') return [];
  const last = foldName(header.slice(header.lastIndexOf(' / ') + 1));
  const best = new Map<KnownField, number>();
  for (const [text, weight] of [
    [whole, 1],
    [last, 0.97],
  ] as const) {
    for (const { field, score } of scoresOf(text)) {
      best.set(field, Math.max(best.get(field) ?? 0, score * weight));
    }
  }
  return [...best].map(([field, score]) => ({ field, score })).toSorted((a, b) => b.score - a.score);
}

function scoresOf(text: string): { field: KnownField; score: number }[] {
  const exact = LABELS.get(text);
  if (exact !== undefined) return [{ field: exact, score: 1 }];
  const words = text.split(' ');
  const found = longestLabels(words);
  const said = words.filter((word) => !IDLE.has(word)).length;
  return found.map(({ field, length }) => ({
    field,
    score: 0.45 + 0.45 * Math.min(1, length / Math.max(1, said)),
  }));
}

/** The labels of most words found inside; shorter ones within them do not count. */
function longestLabels(words: readonly string[]): { field: KnownField; length: number }[] {
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    const found: { field: KnownField; length: number }[] = [];
    for (let from = 0; from + length <= words.length; from += 1) {
      const piece = words.slice(from, from + length);
      const field = LABELS.get(piece.join(' '));
      const isMore = length > 1 || (piece[0]?.length ?? 0) > 2;
      const said = piece.filter((word) => !IDLE.has(word)).length;
      if (field !== undefined && isMore) found.push({ field, length: said });
    }
    if (found.length > 0) return found;
  }
  return [];
}
