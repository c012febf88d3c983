import type { Db, Tx } from '#platform/database/server';
import { ADMINISTRATOR } from '#platform/identity';
import { asId, type PersonId } from '#platform/ids';

/** What a one-time link lets its holder do. */
export interface Invitation {
  readonly purpose: 'first-administrator' | 'staff';
  readonly personId?: PersonId;
}

export async function insertInvitation(
  tx: Tx,
  invitation: Invitation & { readonly hash: string; readonly expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('identity.invitation')
    .values({
      token_hash: invitation.hash,
      purpose: invitation.purpose,
      person_id: invitation.personId ?? null,
      expires_at: invitation.expiresAt,
      used_at: null,
    })
    .execute();
}

/** An invitation that may still be used. */
export async function findInvitation(db: Db, hash: string, now: Date): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('identity.invitation')
    .select(['purpose', 'person_id'])
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && { purpose: row.purpose, personId: row.person_id === null ? undefined : asId(row.person_id) };
}

/** Uses an invitation up. False when another was quicker. */
export async function takeInvitation(tx: Tx, hash: string, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('identity.invitation')
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Withdraws the invitations still open for a person, or those for the first administrator. */
export async function withdrawInvitations(tx: Tx, invitation: Invitation, now: Date): Promise<void> {
  await tx
    .updateTable('identity.invitation')
    .set({ used_at: now })
    .where('purpose', '=', invitation.purpose)
    .where('person_id', 'is not distinct from', invitation.personId ?? null)
    .where('used_at', 'is', null)
    .execute();
}

/** Wide query: whether somebody administers this installation, whoever it is. */
export async function hasAdministrator(db: Db, today: string): Promise<boolean> {
  const row = await db
    .selectFrom('identity.mandate')
    .select('mandate_id')
    .where('role', '=', ADMINISTRATOR)
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', today)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
