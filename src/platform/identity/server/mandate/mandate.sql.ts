import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { reachOf, type Mandate, type Role } from '#platform/identity';
import { asId, type PersonId } from '#platform/ids';
import type { Held } from '#platform/operation/server';
import { asDay, type Day } from '#platform/time';

/** A mandate as the database tells it inside one row. */
export interface MandateRow {
  readonly mandate_id: string;
  readonly role: string;
  readonly verbs: readonly string[];
  readonly on_behalf_of: string;
  readonly on_behalf_name: string;
  readonly reach_kind: string;
  readonly reach_place: string | null;
  readonly from_day: string;
  readonly to_day: string | null;
}

/** The mandates of the person of row `s`, current on a day, oldest first. */
export function mandatesOn(today: string) {
  return sql<readonly MandateRow[]>`(
    select coalesce(json_agg(json_build_object(
      'mandate_id', m.mandate_id, 'role', m.role, 'verbs', r.verbs, 'on_behalf_of', m.on_behalf_of,
      'on_behalf_name', m.on_behalf_name, 'reach_kind', m.reach_kind, 'reach_place', m.reach_place,
      'from_day', m.from_day, 'to_day', m.to_day) order by m.from_day, m.mandate_id), '[]'::json)
    from identity.mandate m join identity.role r on r.role = m.role
    where m.person_id = s.person_id and m.ended_at is null and m.from_day <= ${today}::date
      and (m.to_day is null or m.to_day >= ${today}::date))`;
}

/** A mandate from its row. */
export function mandateOf(row: MandateRow): Mandate {
  return {
    mandateId: asId(row.mandate_id),
    role: row.role,
    onBehalfOf: asId(row.on_behalf_of),
    onBehalfName: row.on_behalf_name,
    reach: reachOf(row.reach_kind, row.reach_place),
    from: asDay(row.from_day),
    to: row.to_day === null ? undefined : asDay(row.to_day),
  };
}

/** The mandates a person may wear on a day, oldest first. */
export async function currentMandates(db: Db, personId: PersonId, today: string): Promise<Mandate[]> {
  const rows = await currentMandateRows(db, personId, today);
  return rows.map(mandateOf);
}

/** The same, with the verbs of each role. */
export async function currentMandateRows(
  db: Db,
  personId: PersonId,
  today: string,
): Promise<readonly MandateRow[]> {
  const found = await sql<{ mandates: readonly MandateRow[] }>`
    select ${mandatesOn(today)} as mandates from (select ${personId}::uuid as person_id) s`.execute(db);
  return found.rows[0]?.mandates ?? [];
}

export async function insertMandate(tx: Tx, personId: PersonId, mandate: Mandate): Promise<void> {
  await tx
    .insertInto('identity.mandate')
    .values({
      person_id: personId,
      mandate_id: mandate.mandateId,
      role: mandate.role,
      on_behalf_of: mandate.onBehalfOf,
      on_behalf_name: mandate.onBehalfName,
      reach_kind: mandate.reach.kind,
      reach_place: mandate.reach.kind === 'place' ? mandate.reach.place : null,
      from_day: mandate.from,
      to_day: mandate.to ?? null,
      ended_at: null,
    })
    .execute();
}

export async function lockMandate(tx: Tx, personId: string, mandateId: string) {
  return tx
    .selectFrom('identity.mandate')
    .selectAll()
    .where('person_id', '=', personId)
    .where('mandate_id', '=', mandateId)
    .forUpdate()
    .executeTakeFirst();
}

/** Sets the last day of a mandate; with `endedAt`, it may be worn no more from that moment. */
export async function endMandateOn(
  tx: Tx,
  mandate: Held<{
    readonly organisationId: string;
    readonly communeCode: string;
    person_id: string;
    mandate_id: string;
  }>,
  end: { readonly lastDay: Day; readonly endedAt?: Date },
): Promise<void> {
  await tx
    .updateTable('identity.mandate')
    .set({ to_day: end.lastDay, ended_at: end.endedAt ?? null })
    .where('person_id', '=', mandate.person_id)
    .where('mandate_id', '=', mandate.mandate_id)
    .execute();
}

/** Whether a person has a mandate in a role for an organisation, without an end. */
export async function holdsMandate(
  db: Db,
  asked: { readonly personId: PersonId; readonly organisationId: string; readonly role: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('identity.mandate')
    .select('mandate_id')
    .where('person_id', '=', asked.personId)
    .where('on_behalf_of', '=', asked.organisationId)
    .where('role', '=', asked.role)
    .where('ended_at', 'is', null)
    .where('to_day', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends, at once, the mandates a person has for an organisation in some roles. */
export async function endMandatesOf(
  tx: Tx,
  held: Held<{ readonly organisationId: string; readonly communeCode: string }>,
  end: {
    readonly personId: PersonId;
    readonly roles: readonly string[];
    readonly on: Day;
    readonly now: Date;
  },
): Promise<void> {
  await tx
    .updateTable('identity.mandate')
    .set({ to_day: sql`greatest(from_day, ${end.on}::date)`, ended_at: end.now })
    .where('person_id', '=', end.personId)
    .where('on_behalf_of', '=', held.organisationId)
    .where('role', 'in', [...end.roles])
    .where('ended_at', 'is', null)
    .execute();
}

export async function roleExists(db: Db, role: string): Promise<boolean> {
  const row = await db.selectFrom('identity.role').select('role').where('role', '=', role).executeTakeFirst();
  return row !== undefined;
}

/**
 * Writes the roles as they are told today; a role that is told no more keeps its mandates but loses its
 * verbs.
 */
export async function saveRoles(tx: Tx, roles: readonly Role[]): Promise<void> {
  for (const { role, verbs } of roles) {
    await tx
      .insertInto('identity.role')
      .values({ role, verbs: [...verbs] })
      .onConflict((conflict) => conflict.column('role').doUpdateSet({ verbs: [...verbs] }))
      .execute();
  }
  const told = roles.map(({ role }) => role);
  if (told.length > 0)
    await tx.updateTable('identity.role').set({ verbs: [] }).where('role', 'not in', told).execute();
}

/** A mandate of a person with the verbs of its role today, over or not. */
export async function findMandateRow(
  tx: Tx,
  asked: { readonly personId: string; readonly mandateId: string },
): Promise<(MandateRow & { readonly ended_at: Date | null }) | undefined> {
  const found = await sql<MandateRow & { readonly ended_at: Date | null }>`
    select m.mandate_id, m.role, r.verbs, m.on_behalf_of, m.on_behalf_name, m.reach_kind, m.reach_place,
      m.from_day, m.to_day, m.ended_at
    from identity.mandate m join identity.role r on r.role = m.role
    where m.person_id = ${asked.personId} and m.mandate_id = ${asked.mandateId}`.execute(tx);
  return found.rows[0];
}
