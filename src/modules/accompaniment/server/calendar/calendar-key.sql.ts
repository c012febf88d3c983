import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';

/** Whose calendar a secret address shows. */
export interface CalendarHolder {
  readonly personId?: string;
  readonly organisationId?: string;
}

export async function findCalendarHolder(db: Db, keyHash: string): Promise<CalendarHolder | undefined> {
  const found = await sql<{ person: string | null; organisation: string | null }>`
    select person_id as person, organisation_id as organisation from accompaniment.calendar_key
    where key_hash = ${keyHash}`.execute(db);
  const row = found.rows[0];
  if (row === undefined) return undefined;
  return {
    ...(row.person !== null && { personId: row.person }),
    ...(row.organisation !== null && { organisationId: row.organisation }),
  };
}

/** A holder has one address: a new one closes the one before. */
export async function replaceCalendarKey(
  tx: Tx,
  holder: CalendarHolder,
  key: { readonly hash: string; readonly at: Date },
): Promise<void> {
  const { personId = null, organisationId = null } = holder;
  await sql`delete from accompaniment.calendar_key
    where person_id = ${personId}::uuid or organisation_id = ${organisationId}::uuid`.execute(tx);
  await sql`insert into accompaniment.calendar_key (key_hash, person_id, organisation_id, made_at)
    values (${key.hash}, ${personId}, ${organisationId}, ${key.at})`.execute(tx);
}
