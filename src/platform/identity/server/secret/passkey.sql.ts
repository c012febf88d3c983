import type { Db, Tx } from '#platform/database/server';
import { asId, type PersonId } from '#platform/ids';

/** A passkey: the public half of a key kept by a device. */
export interface Passkey {
  readonly credentialId: string;
  readonly personId: PersonId;
  readonly publicKey: string;
  readonly counter: number;
  readonly label: string;
  readonly addedAt: Date;
}

export async function hasPasskey(db: Db, personId: PersonId): Promise<boolean> {
  return (await listPasskeys(db, personId)).length > 0;
}

export async function listPasskeys(db: Db, personId: PersonId): Promise<Passkey[]> {
  const rows = await db
    .selectFrom('identity.passkey')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('added_at')
    .execute();
  return rows.map(passkey);
}

export async function lockPasskey(tx: Tx, credentialId: string): Promise<Passkey | undefined> {
  const row = await tx
    .selectFrom('identity.passkey')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .forUpdate()
    .executeTakeFirst();
  return row && passkey(row);
}

/** False when the passkey is known already. */
export async function insertPasskey(tx: Tx, added: Passkey): Promise<boolean> {
  const result = await tx
    .insertInto('identity.passkey')
    .values({
      credential_id: added.credentialId,
      person_id: added.personId,
      public_key: added.publicKey,
      counter: added.counter,
      label: added.label,
      added_at: added.addedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Keeps the count of uses a passkey reports: a smaller one later would betray a copy. */
export async function savePasskeyCounter(tx: Tx, credentialId: string, count: number): Promise<void> {
  await tx
    .updateTable('identity.passkey')
    .set({ counter: count })
    .where('credential_id', '=', credentialId)
    .execute();
}

/** Removes one passkey of a person, or all. Returns how many went. */
export async function removePasskeys(tx: Tx, personId: PersonId, only?: string): Promise<number> {
  let statement = tx.deleteFrom('identity.passkey').where('person_id', '=', personId);
  if (only !== undefined) statement = statement.where('credential_id', '=', only);
  const result = await statement.executeTakeFirst();
  return Number(result.numDeletedRows);
}

function passkey(row: {
  credential_id: string;
  person_id: string;
  public_key: string;
  counter: number;
  label: string;
  added_at: Date;
}): Passkey {
  return {
    credentialId: row.credential_id,
    personId: asId(row.person_id),
    publicKey: row.public_key,
    counter: row.counter,
    label: row.label,
    addedAt: row.added_at,
  };
}
