import { sql } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { SentCode } from '../../declaration/confirmation.ts';
import type { Declaration } from '../../declaration/declaration.ts';

/** A code sent, with its hash and whom it was sent to. */
export type KeptCode = SentCode & {
  readonly hashed: string;
  readonly officerName: string;
  /** The last digits of the phone, so that she knows which. */
  readonly phoneEnd: string;
};

export async function findCode(
  db: Db,
  { organisationId, year }: { readonly organisationId: string; readonly year: number },
): Promise<KeptCode | undefined> {
  const found = await sql<KeptCode>`
    select hashed, officer_name as "officerName", phone_end as "phoneEnd", sent_at as "sentAt", tries, sent
    from governance.confirmation_code
    where organisation_id = ${organisationId} and year = ${year}`.execute(db);
  return found.rows[0] && withoutNulls(found.rows[0]);
}

/** Keeps the code just sent; the one before counts no more. */
export async function replaceCode(tx: Tx, held: Held<Declaration>, code: KeptCode): Promise<void> {
  const columns = {
    commune_code: held.communeCode,
    hashed: code.hashed,
    officer_name: code.officerName,
    phone_end: code.phoneEnd,
    sent_at: code.sentAt,
    tries: code.tries,
    sent: code.sent,
  };
  await tx
    .insertInto('governance.confirmation_code')
    .values({ organisation_id: held.organisationId, year: held.year, ...columns })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'year']).doUpdateSet(columns))
    .execute();
}

/** Counts a try, before it is known whether it was right. */
export async function countTry(tx: Tx, held: Held<Declaration>): Promise<void> {
  await sql`update governance.confirmation_code set tries = tries + 1
    where organisation_id = ${held.organisationId} and year = ${held.year}`.execute(tx);
}

export async function removeCode(tx: Tx, held: Held<Declaration>): Promise<void> {
  await sql`delete from governance.confirmation_code
    where organisation_id = ${held.organisationId} and year = ${held.year}`.execute(tx);
}
