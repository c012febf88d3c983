import { sql } from 'kysely';
import type { Db } from '#platform/database/server';

/** The spellings of the vocabulary nearest to each word asked, best first. */
export async function nearestListingWords(
  db: Db,
  asked: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await sql<{ asked: string; words: string[] }>`
    select asked.word as asked, array_agg(near.word) as words
    from unnest(${asked}::text[]) as asked (word)
    cross join lateral (
      select w.word from market.listing_word w
      where w.word % asked.word order by similarity(w.word, asked.word) desc limit 4
    ) near group by asked.word`.execute(db);
  return new Map(found.rows.map(({ asked: from, words }) => [from, words]));
}
