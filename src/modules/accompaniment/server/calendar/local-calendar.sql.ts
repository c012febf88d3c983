import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { Away } from '../../calendar/rest-day.ts';
import type { Weekday } from '../../calendar/souk-day.ts';

/** The market days that were told. */
export async function listToldSouks(db: Db): Promise<ReadonlyMap<string, Weekday>> {
  const found = await sql<{ code: string; weekday: Weekday }>`
    select commune_code as code, weekday from accompaniment.souk_day`.execute(db);
  return new Map(found.rows.map(({ code, weekday }) => [code, weekday]));
}

export async function saveToldSouk(
  tx: Tx,
  told: {
    readonly communeCode: string;
    readonly weekday: number;
    readonly by: string;
    readonly on: Day;
  },
): Promise<void> {
  await sql`insert into accompaniment.souk_day (commune_code, weekday, told_by, told_on)
    values (${told.communeCode}, ${told.weekday}, ${told.by}, ${told.on})
    on conflict (commune_code) do update set weekday = excluded.weekday, told_by = excluded.told_by,
      told_on = excluded.told_on`.execute(tx);
}

/** Wide query: the absences told by the cooperatives named, that end on a day or later. */
export async function listAways(
  db: Db,
  asked: { readonly organisationIds: readonly string[]; readonly since: Day },
): Promise<ReadonlyMap<string, readonly (Away & { readonly awayId: string; readonly reason: string })[]>> {
  const found = await sql<{
    organisationId: string;
    awayId: string;
    reason: string;
    fromDay: Day;
    toDay: Day;
  }>`
    select organisation_id as "organisationId", away_id as "awayId", reason,
      from_day as "fromDay", to_day as "toDay" from accompaniment.away
    where organisation_id = any(${[...asked.organisationIds]}::uuid[])
      and to_day >= ${asked.since}::date order by from_day`.execute(db);
  return Map.groupBy(found.rows, ({ organisationId }) => organisationId);
}

export async function insertAway(
  tx: Tx,
  away: Away & {
    readonly organisationId: string;
    readonly awayId: string;
    readonly communeCode: string;
    readonly reason: string;
    readonly by: string;
  },
): Promise<void> {
  await tx
    .insertInto('accompaniment.away')
    .values({
      organisation_id: away.organisationId,
      away_id: away.awayId,
      commune_code: away.communeCode,
      from_day: away.fromDay,
      to_day: away.toDay,
      reason: away.reason,
      told_by: away.by,
    })
    .execute();
}
