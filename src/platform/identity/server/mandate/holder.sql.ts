import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { asId, type PersonId } from '#platform/ids';
import type { Held } from '#platform/operation/server';
import type { Day } from '#platform/time';

/** Somebody who wears a role for an organisation. */
export interface Holder {
  readonly personId: PersonId;
  readonly nameLatin: string;
}

/** Wide query: who wears a role for an organisation, without an end, whoever they are. */
export async function listHolders(
  db: Db,
  asked: { readonly organisationId: string; readonly role: string },
): Promise<Holder[]> {
  const rows = await db
    .selectFrom('identity.mandate')
    .innerJoin('identity.person', 'identity.person.person_id', 'identity.mandate.person_id')
    .select(['identity.person.person_id', 'identity.person.name_latin'])
    .where('on_behalf_of', '=', asked.organisationId)
    .where('role', '=', asked.role)
    .where('ended_at', 'is', null)
    .where('to_day', 'is', null)
    .execute();
  return rows.map((row) => ({ personId: asId(row.person_id), nameLatin: row.name_latin }));
}

/** Wide query: ends, at once, a role of everybody who wears it for an organisation. */
export async function endRoleOf(
  tx: Tx,
  held: Held<{ readonly organisationId: string; readonly communeCode: string }>,
  end: { readonly role: string; readonly on: Day; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable('identity.mandate')
    .set({ to_day: sql`greatest(from_day, ${end.on}::date)`, ended_at: end.now })
    .where('on_behalf_of', '=', held.organisationId)
    .where('role', '=', end.role)
    .where('ended_at', 'is', null)
    .execute();
}
