/**
 * The answers of a posted form: `score-finance.books`, `note-finance.books` beside it, and in `base-…` the
 * score the page showed. An item left as it was, without a word, is not told again.
 */
export function typedAnswers(
  typed: Readonly<Record<string, unknown>>,
): { readonly item: string; readonly score: unknown; readonly note?: unknown; readonly base?: unknown }[] {
  return Object.entries(typed)
    .filter(([name]) => name.startsWith(SCORE))
    .flatMap(([name, score]) => {
      const item = name.slice(SCORE.length);
      const [note, base] = [typed[`note-${item}`], typed[`base-${item}`]];
      if (note === undefined && base !== undefined && base === score) return [];
      return [{ item, score, ...(note !== undefined && { note }), ...(base !== undefined && { base }) }];
    });
}

const SCORE = 'score-';
