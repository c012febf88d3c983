import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { newId } from '#platform/ids';

/** What public figures rest on: the state of the sums, and who consents to be findable. */
export interface FigureState {
  readonly stamp: string | null;
  readonly consents: string | null;
}

export async function findFigureState(db: Db): Promise<FigureState> {
  const found = await sql<FigureState>`
    select (select stamp from observatory.figure_stamp) as stamp,
      (select string_agg(organisation_id::text, ' ' order by organisation_id) from observatory.findable)
        as consents`.execute(db);
  return found.rows[0] ?? { stamp: null, consents: null };
}

/** Says that figures are no longer what they were. */
export async function saveFigureStamp(tx: Tx): Promise<void> {
  await sql`insert into observatory.figure_stamp (is_kept, stamp) values (true, ${newId()}::uuid)
    on conflict (is_kept) do update set stamp = excluded.stamp`.execute(tx);
}
