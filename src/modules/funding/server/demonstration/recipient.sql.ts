import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import type { OrganisationId } from '#platform/ids';

const AMONG = 12_000;

export interface Recipient {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly milieu: 'rural' | 'urban';
  readonly ledByWomen: boolean;
}

/** Some registered cooperatives as they stand now: who leads, where they lie, what they are called. */
export async function pickRecipients(
  db: Db,
  wanted: {
    readonly count: number;
    readonly place?: string;
    readonly name?: string;
    readonly ledByWomen?: boolean;
    readonly milieu?: 'rural' | 'urban';
  },
): Promise<Recipient[]> {
  const entries = [sql`kind = 'cooperative'`];
  if (wanted.place !== undefined) entries.push(sql`starts_with(commune_code || '.', ${`${wanted.place}.`})`);
  if (wanted.name !== undefined) entries.push(sql`name_fr = ${wanted.name}`);
  // A few of them first: the standings of the whole country would be read otherwise.
  const first = sql`select organisation_id from registry.published_entry
    where ${sql.join(entries, sql` and `)} order by organisation_id limit ${AMONG}`;
  const conditions = [sql`s.until_day is null and s.organisation_id = any(array(${first}))`];
  if (wanted.ledByWomen !== undefined) conditions.push(sql`s.led_by_women = ${wanted.ledByWomen}`);
  if (wanted.milieu !== undefined) conditions.push(sql`s.milieu = ${wanted.milieu}`);
  const found = await sql<Recipient>`
    select e.organisation_id as "organisationId", e.commune_code as "communeCode",
      e.name_fr as "nameFr", e.name_ar as "nameAr", s.milieu, s.led_by_women as "ledByWomen"
    from registry.published_standing s
    join registry.published_entry e on e.organisation_id = s.organisation_id
    where ${sql.join(conditions, sql` and `)} order by e.organisation_id limit ${wanted.count}`.execute(db);
  return found.rows;
}
