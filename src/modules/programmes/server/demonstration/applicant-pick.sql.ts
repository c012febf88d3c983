import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import type { OrganisationId } from '#platform/ids';

const AMONG = 4_000;
const SECTORS = [
  'agriculture',
  'artisanat',
  'argane',
  'denrees-alimentaires',
  'plantes-aromatiques-medicinales',
];

/** A cooperative that may apply in the demonstration. */
export interface Picked {
  readonly organisationId: OrganisationId;
  readonly nameFr: string;
}

/** Some registered cooperatives as they stand now, by who makes them up and where they lie. */
export async function pickApplicants(
  db: Db,
  wanted: {
    readonly count: number;
    readonly region?: string;
    readonly byWomen?: boolean;
    readonly milieu?: 'rural' | 'urban';
    readonly womenOnly?: boolean;
    readonly except?: readonly string[];
  },
): Promise<Picked[]> {
  const place = wanted.region === undefined ? '' : `${wanted.region}.`;
  // A few of them first: the standings of the whole country would be read otherwise.
  const first = sql`select organisation_id from registry.published_entry
    where kind = 'cooperative' and state = 'registered' and founded_on < '2023-01-01'
      and starts_with(commune_code, ${place}) and sector = any(${SECTORS})
    order by organisation_id limit ${AMONG}`;
  const conditions = [
    sql`s.until_day is null and s.members > 4 and s.organisation_id = any(array(${first}))`,
  ];
  const { byWomen, milieu, womenOnly, except = [] } = wanted;
  if (byWomen !== undefined) conditions.push(sql`(s.women * 2 >= s.members) = ${byWomen}`);
  if (milieu !== undefined) conditions.push(sql`s.milieu = ${milieu}`);
  if (womenOnly === true) conditions.push(sql`s.women_only`);
  if (except.length > 0) conditions.push(sql`not s.organisation_id = any(${except}::uuid[])`);
  const found = await sql<Picked>`
    select e.organisation_id as "organisationId", e.name_fr as "nameFr"
    from registry.published_standing s
    join registry.published_entry e on e.organisation_id = s.organisation_id
    where ${sql.join(conditions, sql` and `)} order by e.organisation_id limit ${wanted.count}`.execute(db);
  return found.rows;
}
