import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import type { MandateRow } from '../mandate/mandate.sql.ts';

/** Somebody who enters with a password or a passkey, or is invited to. */
export interface StaffRow {
  readonly person_id: string;
  readonly name_latin: string;
  readonly login: string | null;
  readonly invited: boolean;
  readonly mandates: readonly MandateRow[];
}

/**
 * Wide query: the staff of the whole installation, by name; an administrator sees them all. One of them, if
 * named.
 */
export async function listStaff(
  db: Db,
  asked: { readonly today: string; readonly now: Date; readonly personId?: string },
): Promise<readonly StaffRow[]> {
  const one = asked.personId === undefined ? sql`` : sql`and s.person_id = ${asked.personId}`;
  const found = await sql<StaffRow>`
    select s.person_id, s.name_latin, l.login,
      exists (select 1 from identity.invitation i where i.person_id = s.person_id and i.used_at is null
        and i.expires_at > ${asked.now}) as invited,
      (select coalesce(json_agg(json_build_object(
        'mandate_id', m.mandate_id, 'role', m.role, 'verbs', array[]::text[], 'on_behalf_of', m.on_behalf_of,
        'on_behalf_name', m.on_behalf_name, 'reach_kind', m.reach_kind, 'reach_place', m.reach_place,
        'from_day', m.from_day, 'to_day', m.to_day) order by m.from_day, m.mandate_id), '[]'::json)
      from identity.mandate m where m.person_id = s.person_id and m.ended_at is null
        and (m.to_day is null or m.to_day >= ${asked.today}::date)) as mandates
    from identity.person s left join identity.staff_login l on l.person_id = s.person_id
    where (l.login is not null
      or exists (select 1 from identity.invitation i where i.person_id = s.person_id)) ${one}
    order by s.name_latin, s.person_id limit 500`.execute(db);
  return found.rows;
}

/** Wide query: the roles there are, and the offices on behalf of which somebody acts over a place. */
export async function listRolesAndOffices(db: Db) {
  const roles = await db.selectFrom('identity.role').select('role').orderBy('role').execute();
  const offices = await db
    .selectFrom('identity.mandate')
    .select(['on_behalf_of', 'on_behalf_name'])
    .distinct()
    .where('reach_kind', '<>', 'organisation')
    .where('ended_at', 'is', null)
    .orderBy('on_behalf_name')
    .limit(500)
    .execute();
  return { roles: roles.map(({ role }) => role), offices };
}
