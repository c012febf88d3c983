import { sql } from 'kysely';
import { insertRows, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Cooperative } from '../../cooperative.ts';
import type { Headcount } from '../../headcount.ts';
import type { Standing } from '../../standing.ts';

const BANDS = sql.raw(
  'women_under_35 as "womenUnder35", women_60_and_over as "women60AndOver", men_60_and_over as "men60AndOver"',
);

export async function listStandings(db: Db, organisationId: string): Promise<Standing[]> {
  const found = await sql<Standing>`
    select day, counted, kind, commune_code as "communeCode", sector, milieu, members, women, youth, ${BANDS},
      led_by_women as "ledByWomen", women_only as "womenOnly"
    from registry.standing where organisation_id = ${organisationId} order by day`.execute(db);
  return found.rows;
}

export async function replaceStandings(
  tx: Tx,
  held: Held<Cooperative>,
  standings: readonly Standing[],
): Promise<void> {
  await sql`delete from registry.standing where organisation_id = ${held.organisationId}`.execute(tx);
  await insertRows(
    tx,
    'registry.standing',
    standings.map((standing) => ({
      organisation_id: held.organisationId,
      day: standing.day,
      counted: standing.counted,
      kind: standing.kind,
      commune_code: standing.communeCode,
      sector: standing.sector,
      milieu: standing.milieu,
      members: standing.members,
      women: standing.women,
      youth: standing.youth,
      women_under_35: standing.womenUnder35,
      women_60_and_over: standing.women60AndOver,
      men_60_and_over: standing.men60AndOver,
      led_by_women: standing.ledByWomen,
      women_only: standing.womenOnly,
    })),
  );
}

export async function saveHeadcounts(
  tx: Tx,
  held: Held<Cooperative>,
  { headcounts, now }: { readonly headcounts: readonly Headcount[]; readonly now: Date },
): Promise<void> {
  const days = headcounts.map(({ day }) => day);
  await sql`delete from registry.headcount
    where organisation_id = ${held.organisationId} and day = any(${days}::date[])`.execute(tx);
  await insertRows(
    tx,
    'registry.headcount',
    headcounts.map(({ day, women, men, officers, womenOfficers, source }) => ({
      organisation_id: held.organisationId,
      commune_code: held.communeCode,
      day,
      women_under_35: women['under-35'],
      women_35_to_59: women['35-to-59'],
      women_60_and_over: women['60-and-over'],
      men_under_35: men['under-35'],
      men_35_to_59: men['35-to-59'],
      men_60_and_over: men['60-and-over'],
      officers,
      women_officers: womenOfficers,
      source,
      recorded_at: now,
    })),
  );
}

/** Wide query: the standings of several organisations, each in order. */
export async function listStandingsOf(db: Db, ids: readonly string[]): Promise<Map<string, Standing[]>> {
  const found = await sql<Standing & { id: string }>`
    select organisation_id as id, day, counted, kind, commune_code as "communeCode", sector, milieu,
      members, women, youth, ${BANDS},
      led_by_women as "ledByWomen", women_only as "womenOnly"
    from registry.standing where organisation_id = any(${ids}::uuid[]) order by organisation_id, day`.execute(
    db,
  );
  return Map.groupBy(found.rows, ({ id }) => id);
}

export async function removeHeadcount(tx: Tx, held: Held<Cooperative>, day: string): Promise<void> {
  await sql`delete from registry.headcount where organisation_id = ${held.organisationId}
    and day = ${day}::date`.execute(tx);
}
