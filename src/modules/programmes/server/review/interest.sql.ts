import { sql } from 'kysely';
import type { Db } from '#platform/database/server';

/** Somebody who did something for an organisation. */
export interface Tie {
  readonly organisationId: string;
  readonly personId: string;
}

/** Wide query: who coaches some organisations, or did. */
export async function listCoaches(db: Db, organisations: readonly string[]): Promise<Tie[]> {
  const found = await sql<Tie>`
    select organisation_id as "organisationId", person_id as "personId"
    from accompaniment.published_coaching
    where organisation_id = any(${organisations}::uuid[])`.execute(db);
  return found.rows;
}

/** Wide query: who wrote in files of some organisations without being of them, in this call or another. */
export async function listAssistants(db: Db, organisations: readonly string[]): Promise<Tie[]> {
  const found = await sql<Tie>`
    select distinct organisation_id as "organisationId", assisting_person_id as "personId"
    from programmes.application
    where organisation_id = any(${organisations}::uuid[]) and assisting_person_id is not null`.execute(db);
  return found.rows;
}
