import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Call } from '../../call/call.ts';
import type { Reviewer } from '../../review/review.ts';
import type { KeptCall } from '../call/call.sql.ts';

const REVIEWER = `jsonb_build_object('personId', person_id, 'name', name, 'organisationId', house_id,
  'organisationName', house_name, 'communeCode', commune_code, 'memberOf', member_of`;

/** What a reviewer signed, when she did. */
export async function findReviewer(db: Db, personId: string): Promise<Reviewer | undefined> {
  const found = await sql<{ one: Reviewer }>`
    select ${sql.raw(`${REVIEWER}, 'agreedYear', agreed_year)`)} as one
    from programmes.reviewer where person_id = ${personId}`.execute(db);
  return found.rows[0]?.one;
}

/** Wide query: everybody who signed the agreement of a year, for who composes a panel. */
export async function listReviewers(db: Db, year: number): Promise<Reviewer[]> {
  const found = await sql<{ one: Reviewer }>`
    select ${sql.raw(`${REVIEWER}, 'agreedYear', agreed_year)`)} as one
    from programmes.reviewer where agreed_year = ${year} order by name, person_id limit 500`.execute(db);
  return found.rows.map(({ one }) => one);
}

export async function insertReviewer(tx: Tx, reviewer: Reviewer, now: Date): Promise<void> {
  const row = {
    name: reviewer.name,
    house_id: reviewer.organisationId,
    house_name: reviewer.organisationName,
    commune_code: reviewer.communeCode,
    member_of: JSON.stringify(reviewer.memberOf),
    agreed_year: reviewer.agreedYear,
    agreed_at: now,
  };
  await tx
    .insertInto('programmes.reviewer')
    .values({ person_id: reviewer.personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}

/** The panel of a call. */
export async function listPanel(
  db: Db,
  { organisationId, callId }: Pick<Call, 'organisationId' | 'callId'>,
): Promise<Reviewer[]> {
  const found = await sql<{ one: Reviewer }>`
    select ${sql.raw(`${REVIEWER}, 'agreedYear', 0)`)} as one from programmes.panel_member
    where organisation_id = ${organisationId} and call_id = ${callId} order by name, person_id`.execute(db);
  return found.rows.map(({ one }) => one);
}

export async function insertPanelMember(tx: Tx, held: Held<KeptCall>, one: Reviewer): Promise<void> {
  await tx
    .insertInto('programmes.panel_member')
    .values({
      organisation_id: held.organisationId,
      call_id: held.callId,
      person_id: one.personId,
      name: one.name,
      house_id: one.organisationId,
      house_name: one.organisationName,
      commune_code: one.communeCode,
      member_of: JSON.stringify(one.memberOf),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
