import type { Db } from '#platform/database/server';
import { findFigureState } from './figure-stamp.sql.ts';

/** The most lines each keeper holds; the oldest answers make way. */
const MOST_LINES = 200_000;

type Keeper<Answer> = (db: Db, question: unknown, make: () => Promise<Answer>) => Promise<Answer>;

/**
 * Keeps answers of this process as long as figures are in the state they were worked out in: the state is
 * read from the database each time, so nobody is told what is no longer so. The question holds all that
 * tells it from another, the rule it is judged by among it.
 */
export function keptFigures<Answer>(linesOf: (answer: Answer) => number): Keeper<Answer> {
  const kept = new Map<string, Answer>();
  let lines = 0;
  return async (db, question, make) => {
    const { stamp, consents } = await findFigureState(db);
    if (stamp === null) return make();
    const key = JSON.stringify([stamp, consents, question]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = await make();
    if (!kept.has(key)) lines += linesOf(answer);
    kept.set(key, answer);
    for (const [oldest, its] of kept) {
      if (lines <= MOST_LINES) break;
      kept.delete(oldest);
      lines -= linesOf(its);
    }
    return answer;
  };
}
