import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Phone } from '#platform/identity';
import type { OrganisationId } from '#platform/ids';
import type { Locale } from '#platform/text';
import type { Programme } from '../../call/call.ts';

/** An organisation that asked to be told of the calls of some programmes. */
export interface Follower {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly phone: Phone;
  readonly locale: Locale;
}

/** What an organisation asked to be told of, and on which telephone. */
export async function listFollowed(
  db: Db,
  organisationId: string,
): Promise<{ readonly programme: Programme; readonly phone: Phone }[]> {
  const found = await sql<{ programme: Programme; phone: Phone }>`
    select programme, phone from programmes.follower
    where organisation_id = ${organisationId} order by programme`.execute(db);
  return found.rows;
}

/** Writes what an organisation asks to be told of, in place of what it asked before. */
export async function replaceFollowed(
  tx: Tx,
  organisationId: OrganisationId,
  asked: readonly (Follower & { readonly programme: Programme; readonly now: Date })[],
): Promise<void> {
  await tx.deleteFrom('programmes.follower').where('organisation_id', '=', organisationId).execute();
  if (asked.length === 0) return;
  const rows = asked.map(({ programme, communeCode, phone, locale, now }) => ({
    organisation_id: organisationId,
    programme,
    commune_code: communeCode,
    phone,
    locale,
    asked_at: now,
  }));
  await tx.insertInto('programmes.follower').values(rows).execute();
}

/** Wide query: whoever asked to be told of a programme. */
export async function listFollowers(db: Db, programme: Programme): Promise<Follower[]> {
  const found = await sql<Follower>`
    select organisation_id as "organisationId", commune_code as "communeCode", phone, locale
    from programmes.follower where programme = ${programme} order by organisation_id`.execute(db);
  return found.rows;
}

/** Wide query: whoever began a file for a call, sent or not. */
export async function listApplying(db: Db, callId: string): Promise<OrganisationId[]> {
  const found = await sql<{ id: OrganisationId }>`
    select distinct a.organisation_id as id from programmes.application a
    where a.call_id = ${callId} order by 1`.execute(db);
  return found.rows.map(({ id }) => id);
}

/** Wide query: the telephones some organisations named for calls, whatever the programme. */
export async function listNamedPhones(db: Db, organisations: readonly string[]): Promise<Follower[]> {
  const found = await sql<Follower>`
    select distinct on (organisation_id) organisation_id as "organisationId",
      commune_code as "communeCode", phone, locale
    from programmes.follower where organisation_id = any(${organisations}::uuid[])
    order by organisation_id, asked_at desc`.execute(db);
  return found.rows;
}
