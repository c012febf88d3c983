import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { Visit } from '../../visit/visit.ts';

export interface Rating {
  readonly stars: number;
  readonly note?: string;
  readonly day: Day;
}

export async function findRating(
  db: Db,
  key: Pick<Visit, 'organisationId' | 'visitId'>,
): Promise<Rating | undefined> {
  const found = await sql<{ stars: number; note: string | null; day: Day }>`
    select stars, note, day from accompaniment.rating
    where organisation_id = ${key.organisationId} and visit_id = ${key.visitId}`.execute(db);
  const row = found.rows[0];
  return row && { stars: row.stars, day: row.day, ...(row.note !== null && { note: row.note }) };
}

export async function insertRating(tx: Tx, visit: Visit, { stars, note, day }: Rating): Promise<void> {
  await tx
    .insertInto('accompaniment.rating')
    .values({
      organisation_id: visit.organisationId,
      visit_id: visit.visitId,
      commune_code: visit.communeCode,
      coach_id: visit.coachId,
      cohort_id: visit.cohortId,
      stars,
      note: note ?? null,
      day,
    })
    .execute();
}
