import { sql } from 'kysely';
import type { Db } from './pool.ts';

interface Walls {
  readonly trusted: string;
  readonly place: string;
}

const DOWN: Walls = { trusted: 'on', place: '' };

/**
 * Runs statements on rows that are not the actor's: another person's, or those of the cooperative somebody
 * buys from. Row-level security gives such rows to the platform alone, so the command checks first who may,
 * then lifts the wall for these statements and puts it back.
 */
export async function lifted<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const before = await setWalls(db, DOWN);
  const value = await work();
  await setWalls(db, before);
  return value;
}

async function setWalls(db: Db, { trusted, place }: Walls): Promise<Walls> {
  const answer = await sql<{ trusted: string | null; place: string | null }>`
    with held as materialized (
      select current_setting('twiza.trusted', true) as trusted, current_setting('twiza.place', true) as place)
    select trusted, place, set_config('twiza.trusted', ${trusted}, true),
      set_config('twiza.place', ${place}, true) from held`.execute(db);
  const [held] = answer.rows;
  return { trusted: held?.trusted === 'on' ? 'on' : 'off', place: held?.place ?? NOWHERE };
}

/** What a place is set to when nothing is within reach (see scope.ts). */
const NOWHERE = '!';
