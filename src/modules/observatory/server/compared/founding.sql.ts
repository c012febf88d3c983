import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import { COUNTRY } from '../../figure.ts';
import { NOTHING_FOUNDED, type Founded } from '../../compared/comparison.ts';

interface Asked {
  readonly place: string;
  readonly sector: string;
}

/** Wide query: what began between two days, in a place and a sector ('' for all). */
export async function findFounded(
  db: Db,
  { place, sector, first, last }: Asked & { readonly first: Day; readonly last: Day },
): Promise<Founded> {
  const found = await sql<Founded>`
    select count(*) as count, coalesce(sum(members), 0)::bigint as members,
      coalesce(sum(capital_centimes), 0)::bigint as "capitalCentimes",
      count(*) filter (where women_only) as "womenOnly",
      coalesce(sum(members) filter (where women_only), 0) as "womenOnlyMembers",
      coalesce(sum(capital_centimes) filter (where women_only), 0)::bigint as "womenOnlyCapitalCentimes"
    from registry.published_founding founding
    left join registry.published_capital capital on capital.organisation_id = founding.organisation_id
    where day between ${first} and ${last} and ${within({ place, sector })}`.execute(db);
  return found.rows[0] ?? NOTHING_FOUNDED;
}

/** Wide query: the capital of what counts on a day, and in how many entries it is known. */
export async function findCapital(
  db: Db,
  { place, sector, day }: Asked & { readonly day: Day },
): Promise<{ readonly centimes: number; readonly entries: number }> {
  const found = await sql<{ centimes: number; entries: number }>`
    select coalesce(sum(capital_centimes), 0)::bigint as centimes, count(*) as entries
    from registry.published_standing standing
    join registry.published_capital capital on capital.organisation_id = standing.organisation_id
    where counted and day <= ${day} and (until_day is null or until_day > ${day})
      and ${within({ place, sector })}`.execute(db);
  return found.rows[0] ?? { centimes: 0, entries: 0 };
}

function within({ place, sector }: Asked): RawBuilder<unknown> {
  const conditions = [
    sql`true`,
    ...(place === COUNTRY ? [] : [sql`starts_with(commune_code, ${`${place}.`})`]),
    ...(sector === '' ? [] : [sql`sector = ${sector}`]),
  ];
  return sql.join(conditions, sql` and `);
}
