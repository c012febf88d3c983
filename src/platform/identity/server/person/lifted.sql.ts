import { sql } from 'kysely';
import type { Db } from '#platform/database/server';

/**
 * Runs statements on rows of persons that are not the actor. Row-level security gives those rows to the
 * platform alone, so a command of this part checks first who may, then lifts the wall for its own statements
 * and puts it back.
 */
export async function lifted<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const before = await setTrust(db, 'on');
  const value = await work();
  await setTrust(db, before);
  return value;
}

async function setTrust(db: Db, to: string): Promise<string> {
  const answer = await sql<{ before: string | null }>`
    with held as materialized (select current_setting('twiza.trusted', true) as before)
    select before, set_config('twiza.trusted', ${to}, true) from held`.execute(db);
  return answer.rows[0]?.before === 'on' ? 'on' : 'off';
}
