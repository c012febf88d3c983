import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import { asDay, type Day } from '#platform/time';

/** An entry of the directory, as open data give it: no number of members, which few entries could hide. */
export interface DirectoryEntry {
  readonly organisationId: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh: string | null;
  readonly communeCode: string;
  readonly sector: string;
  readonly milieu: string;
  readonly state: string;
  readonly kind: string;
  readonly foundedOn: Day;
}

/** Wide query: entries of the directory after one, by id. */
export async function listDirectory(
  db: Db,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<DirectoryEntry[]> {
  const found = await sql<DirectoryEntry>`
    select organisation_id as "organisationId", name_fr as "nameFr", name_ar as "nameAr",
      name_zgh as "nameZgh", commune_code as "communeCode", sector, milieu, state, kind,
      founded_on as "foundedOn"
    from registry.directory_line
    where ${after === undefined ? sql`true` : sql`organisation_id > ${after}`}
    order by organisation_id limit ${limit}`.execute(db);
  return found.rows;
}

/** Wide query: how many entries there are, how many have a name in each script, and the last day filed. */
export async function summariseDirectory(db: Db) {
  const found = await sql<{ rows: number; fr: number; ar: number; zgh: number; lastDay: string | null }>`
    select count(*) as rows, count(nullif(name_fr, '')) as fr, count(nullif(name_ar, '')) as ar,
      count(name_zgh) as zgh, (select max(filed_day) from registry.life_event) as "lastDay"
    from registry.directory_line`.execute(db);
  const { rows = 0, fr = 0, ar = 0, zgh = 0, lastDay } = found.rows[0] ?? {};
  return { rows, fr, ar, zgh, lastDay: typeof lastDay === 'string' ? asDay(lastDay) : undefined };
}
