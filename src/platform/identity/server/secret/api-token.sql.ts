import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { mandatesOn, type MandateRow } from '../mandate/mandate.sql.ts';
import type { ApiTokenTable } from '../tables.ts';

export async function insertApiToken(tx: Tx, token: Omit<ApiTokenTable, 'revoked_at'>): Promise<void> {
  await tx
    .insertInto('identity.api_token')
    .values({ ...token, revoked_at: null })
    .execute();
}

/** A token that may be used at a moment, with its person and her mandates that day. */
export async function findApiToken(
  db: Db,
  asked: { readonly tokenHash: string; readonly now: Date; readonly today: string },
) {
  const found = await sql<{
    person_id: string;
    mandate_id: string;
    name_latin: string;
    mandates: readonly MandateRow[];
  }>`
    select s.person_id, s.mandate_id, p.name_latin, ${mandatesOn(asked.today)} as mandates
    from identity.api_token s join identity.person p on p.person_id = s.person_id
    where s.token_hash = ${asked.tokenHash} and s.revoked_at is null and s.expires_at > ${asked.now}`.execute(
    db,
  );
  return found.rows[0];
}
