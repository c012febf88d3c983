import { sql } from 'kysely';
import { insertRows, type Db, type Tx } from '#platform/database/server';
import type { Alarm } from '../../money/alarm.ts';

/** An alarm with the moment it was first seen. */
export interface SeenAlarm extends Alarm {
  readonly seenAt: Date;
}

type Row = Omit<SeenAlarm, 'stands' | 'counted'> & { readonly stands: string; readonly counted: string };

/** Wide query: what differed at the last count, whoever it is of, the longest first. */
export async function listAlarms(db: Db, limit: number): Promise<SeenAlarm[]> {
  const found = await sql<Row>`select organisation_id as "organisationId", about, why,
      stands::text as stands, counted::text as counted, seen_at as "seenAt"
    from sales.alarm order by seen_at, organisation_id, about limit ${limit}`.execute(db);
  return found.rows.map(({ stands, counted, ...one }) => ({
    ...one,
    stands: Number(stands),
    counted: Number(counted),
  }));
}

/** Wide query: writes what differs now in the place of what differed. What lasts keeps its first moment. */
export async function replaceAlarms(
  tx: Tx,
  alarms: readonly (SeenAlarm & { readonly communeCode: string })[],
): Promise<void> {
  await sql`delete from sales.alarm`.execute(tx);
  if (alarms.length === 0) return;
  await insertRows(
    tx,
    'sales.alarm',
    alarms.map((one) => ({
      organisation_id: one.organisationId,
      about: one.about,
      commune_code: one.communeCode,
      why: one.why,
      stands: one.stands,
      counted: one.counted,
      seen_at: one.seenAt,
    })),
  );
}
