import type { Tx } from '#platform/database/server';
import type { Phone } from '#platform/identity';
import type { PersonId } from '#platform/ids';
import type { FoundPerson } from './person.sql.ts';

export async function removePhone(tx: Tx, phone: Phone, personId: PersonId): Promise<void> {
  await tx
    .deleteFrom('identity.phone')
    .where('phone', '=', phone)
    .where('person_id', '=', personId)
    .execute();
}

/** Writes the names of a person anew. */
export async function renamePerson(
  tx: Tx,
  personId: PersonId,
  { nameLatin, nameArabic }: Pick<FoundPerson, 'nameLatin' | 'nameArabic'>,
): Promise<void> {
  await tx
    .updateTable('identity.person')
    .set({ name_latin: nameLatin, name_arabic: nameArabic ?? null })
    .where('person_id', '=', personId)
    .execute();
}
