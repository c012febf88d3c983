import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Lease } from '#platform/offline';

export interface NamedLease extends Lease {
  readonly name: string;
}

/**
 * Gives a person the leases of her caseload until a day. One she holds is prolonged; one that ran out, or
 * that somebody took after her, is taken anew.
 */
export async function takeLeases(
  tx: Tx,
  taken: {
    readonly personId: string;
    readonly name: string;
    readonly records: readonly string[];
    readonly now: Date;
    readonly until: Date;
  },
): Promise<void> {
  const { personId, name, records, now, until } = taken;
  if (records.length === 0) return;
  await sql`
    insert into platform.field_lease (person_id, record_id, person_name, taken_at, until)
    select ${personId}::uuid, record, ${name}, ${now}::timestamptz, ${until}::timestamptz
    from unnest(${records}::text[]) as record
    on conflict (person_id, record_id) do update set
      until = excluded.until, person_name = excluded.person_name,
      taken_at = case when field_lease.until > excluded.taken_at and not exists (
        select 1 from platform.field_lease other
        where other.record_id = field_lease.record_id and other.person_id <> field_lease.person_id
          and other.taken_at > field_lease.taken_at and other.until > excluded.taken_at
      ) then field_lease.taken_at else excluded.taken_at end`.execute(tx);
}

/** Wide query: who has these records in the field, whoever it is: the platform itself asks. */
export async function listLeases(db: Db, records: readonly string[]): Promise<NamedLease[]> {
  if (records.length === 0) return [];
  const rows = await db
    .selectFrom('platform.field_lease')
    .selectAll()
    .where('record_id', 'in', records)
    .execute();
  return rows.map((row) => ({
    record: row.record_id,
    person: row.person_id,
    name: row.person_name,
    takenAt: row.taken_at,
    until: row.until,
  }));
}
