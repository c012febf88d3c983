import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { PersonId } from '#platform/ids';
import type { Held } from '#platform/operation/server';
import { LOCALES, type Locale } from '#platform/text';

/** What somebody chose; undefined where she never did. */
export async function findLanguage(db: Db, personId: string): Promise<Locale | undefined> {
  const found = await sql<{ chosen: string | null }>`select message_language as chosen from identity.person
    where person_id = ${personId}`.execute(db);
  return LOCALES.find((one) => one === found.rows[0]?.chosen);
}

/** What those who share a telephone chose, each language once. */
export async function listLanguagesAt(db: Db, phone: string): Promise<Locale[]> {
  const found = await sql<{ chosen: string }>`select distinct p.message_language as chosen
    from identity.phone n join identity.person p on p.person_id = n.person_id
    where n.phone = ${phone} and p.message_language is not null`.execute(db);
  return LOCALES.filter((one) => found.rows.some(({ chosen }) => chosen === one));
}

export async function saveLanguage(
  tx: Tx,
  { personId }: Held<{ readonly personId: PersonId }>,
  language: Locale,
): Promise<void> {
  await tx
    .updateTable('identity.person')
    .set({ message_language: language })
    .where('person_id', '=', personId)
    .execute();
}
