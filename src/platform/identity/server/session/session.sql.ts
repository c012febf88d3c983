import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { MandateId, PersonId } from '#platform/ids';
import type { Held } from '#platform/operation/server';
import { mandatesOn, type MandateRow } from '../mandate/mandate.sql.ts';
import type { SessionTable } from '../tables.ts';

/** A session with its person and the mandates she may wear that day. */
export interface SessionRow {
  readonly token_hash: string;
  readonly person_id: string;
  readonly mandate_id: string | null;
  readonly kind: SessionTable['kind'];
  readonly seen_at: Date;
  readonly expires_at: Date;
  readonly name_latin: string;
  readonly name_arabic: string | null;
  readonly mandates: readonly MandateRow[];
  readonly temporary: boolean;
  readonly second_step: boolean;
}

/** Everything known of a session that is open at a moment, in one statement. */
export async function findSession(
  db: Db,
  asked: { readonly tokenHash: string; readonly now: Date; readonly today: string },
): Promise<SessionRow | undefined> {
  const found = await sql<SessionRow>`
    select s.token_hash, s.person_id, s.mandate_id, s.kind, s.seen_at, s.expires_at,
      p.name_latin, p.name_arabic,
      ${mandatesOn(asked.today)} as mandates,
      exists (select 1 from identity.credential c
        where c.person_id = s.person_id and c.kind = 'pin' and c.temporary) as temporary,
      exists (select 1 from identity.credential c where c.person_id = s.person_id and c.kind = 'totp')
        or exists (select 1 from identity.passkey k where k.person_id = s.person_id) as second_step
    from identity.session s join identity.person p on p.person_id = s.person_id
    where s.token_hash = ${asked.tokenHash} and s.revoked_at is null and s.expires_at > ${asked.now}`.execute(
    db,
  );
  return found.rows[0];
}

export async function insertSession(
  tx: Tx,
  session: Omit<SessionTable, 'revoked_at' | 'seen_at'>,
): Promise<void> {
  await tx
    .insertInto('identity.session')
    .values({ ...session, seen_at: session.started_at })
    .execute();
}

/** Notes that a session was used and moves its end. */
export async function touchSession(
  tx: Tx,
  session: { readonly tokenHash: string; readonly now: Date; readonly expiresAt: Date },
): Promise<void> {
  await tx
    .updateTable('identity.session')
    .set({ seen_at: session.now, expires_at: session.expiresAt })
    .where('token_hash', '=', session.tokenHash)
    .where('revoked_at', 'is', null)
    .execute();
}

/** The mandate worn in the latest session of a person, and whether she entered from this device before. */
export async function findTrace(db: Db, personId: PersonId, deviceHash: string) {
  const latest = await db
    .selectFrom('identity.session')
    .select('mandate_id')
    .where('person_id', '=', personId)
    .orderBy('seen_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const here = await db
    .selectFrom('identity.session')
    .select('token_hash')
    .where('person_id', '=', personId)
    .where('device_hash', '=', deviceHash)
    .limit(1)
    .executeTakeFirst();
  return { mandateId: latest?.mandate_id ?? undefined, knownDevice: here !== undefined };
}

/** The open sessions of a person, the latest used first. */
export async function listSessions(db: Db, personId: PersonId, now: Date) {
  return db
    .selectFrom('identity.session')
    .select(['token_hash', 'device', 'kind', 'started_at', 'seen_at'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .execute();
}

/** Locks one session of a person. */
export async function lockSession(tx: Tx, personId: PersonId, tokenHash: string) {
  return tx
    .selectFrom('identity.session')
    .select(['token_hash', 'person_id', 'mandate_id', 'kind'])
    .where('token_hash', '=', tokenHash)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
}

export async function wearMandate(
  tx: Tx,
  session: Held<{
    readonly tokenHash: string;
    readonly organisationId: string;
    readonly communeCode: string;
  }>,
  mandateId: MandateId,
): Promise<void> {
  await tx
    .updateTable('identity.session')
    .set({ mandate_id: mandateId })
    .where('token_hash', '=', session.tokenHash)
    .execute();
}

/**
 * Ends sessions of a person: one by its hash, all but one, or those of one way in. Returns how many were
 * ended.
 */
export async function revokeSessions(
  tx: Tx,
  which: {
    readonly personId: PersonId;
    readonly only?: string;
    readonly except?: string;
    readonly kind?: SessionTable['kind'];
    readonly now: Date;
  },
): Promise<number> {
  let statement = tx
    .updateTable('identity.session')
    .set({ revoked_at: which.now })
    .where('person_id', '=', which.personId)
    .where('revoked_at', 'is', null);
  if (which.only !== undefined) statement = statement.where('token_hash', '=', which.only);
  if (which.kind !== undefined) statement = statement.where('kind', '=', which.kind);
  if (which.except !== undefined) statement = statement.where('token_hash', '<>', which.except);
  const result = await statement.executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Ends the session a browser held before it entered anew. */
export async function revokeToken(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx
    .updateTable('identity.session')
    .set({ revoked_at: now })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Wide query: sessions ended so long ago that no device needs to be known by them. */
export async function removeSessions(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('identity.session').where('expires_at', '<', before).execute();
}
