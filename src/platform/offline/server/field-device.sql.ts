import { sql } from 'kysely';
import type { Db } from '#platform/database/server';

/** One phone in the hands of one person, as it was heard last. */
export interface PhoneHeard {
  readonly personId: string;
  readonly deviceId: string;
  readonly seenAt: Date;
  /** Milliseconds its clock was ahead. */
  readonly aheadMs: number;
  /** Records it has in the field. */
  readonly taken: number;
  /** Commands that must still lie on it: later ones came without them. */
  readonly missing: number;
  /** Commands that came and wait for those. */
  readonly held: number;
  /** Commands that came and were not done: their author has to look at them. */
  readonly refused: number;
}

/** Wide query: the phones of these people. */
export async function listPhones(
  db: Db,
  { personIds, now }: { readonly personIds: readonly string[]; readonly now: Date },
): Promise<PhoneHeard[]> {
  const found = await sql<PhoneHeard>`
    select d.person_id as "personId", d.device_id as "deviceId", d.seen_at as "seenAt",
      d.clock_ahead_ms as "aheadMs",
      (select count(*)::int from platform.field_lease l
        where l.person_id = d.person_id and l.until > ${now}) as taken,
      greatest(0, coalesce((select max(c.sequence) - d.next_sequence + 1 - count(*)
        from platform.field_command c where c.person_id = d.person_id and c.device_id = d.device_id
          and c.outcome = 'held' and c.sequence >= d.next_sequence), 0))::int as missing,
      (select count(*)::int from platform.field_command c where c.person_id = d.person_id
        and c.device_id = d.device_id and c.outcome = 'held') as held,
      (select count(*)::int from platform.field_command c where c.person_id = d.person_id
        and c.device_id = d.device_id and c.outcome = 'refused') as refused
    from platform.field_device d where d.person_id = any(${[...personIds]}::uuid[])
    order by d.seen_at, d.device_id`.execute(db);
  return found.rows.map((row) => ({ ...row, aheadMs: Number(row.aheadMs) }));
}

/** Lets what follows in this transaction see as the platform does, or no longer; tells what was. */
export async function trustHere(db: Db, to: 'on' | 'off'): Promise<'on' | 'off'> {
  const answer = await sql<{ before: string | null }>`
    with held as materialized (select current_setting('twiza.trusted', true) as before)
    select before, set_config('twiza.trusted', ${to}, true) from held`.execute(db);
  return answer.rows[0]?.before === 'on' ? 'on' : 'off';
}
