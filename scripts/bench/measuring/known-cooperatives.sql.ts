import { sql } from 'kysely';
import type { Sector } from '#modules/registry';
import type { Db } from '#platform/database/server';

/** A cooperative to ask about. */
export interface Known {
  readonly organisationId: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly communeCode: string;
  readonly sector: Sector;
}

/** Cooperatives spread over the whole register, always the same ones. */
export async function listKnownCooperatives(db: Db, limit: number): Promise<Known[]> {
  const found = await sql<Known>`
    select organisation_id as "organisationId", name_fr as "nameFr", name_ar as "nameAr",
      commune_code as "communeCode", sector
    from registry.directory_line where state = 'registered' and kind = 'cooperative'
    order by md5(organisation_id::text) limit ${limit}`.execute(db);
  return found.rows;
}
