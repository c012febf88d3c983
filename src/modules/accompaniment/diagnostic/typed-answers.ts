/** The answers of a posted form: `score-finance.books`, and `note-finance.books` beside it. */
export function typedAnswers(
  typed: Readonly<Record<string, unknown>>,
): { readonly item: string; readonly score: unknown; readonly note?: unknown }[] {
  return Object.entries(typed)
    .filter(([name]) => name.startsWith(SCORE))
    .map(([name, score]) => {
      const item = name.slice(SCORE.length);
      const note = typed[`note-${item}`];
      return { item, score, ...(note !== undefined && { note }) };
    });
}

const SCORE = 'score-';
