import { insertColumns, lifted, type Tx } from '#platform/database/server';
import { parsePhone } from '#platform/identity';

/** People of an invented register, side by side. */
export interface InventedPeople {
  readonly person_id: readonly string[];
  readonly name_latin: readonly string[];
  readonly name_arabic: readonly (string | null)[];
  readonly member_code: readonly string[];
  readonly phone: readonly (string | null)[];
}

/**
 * Makes the people behind the members of an invented register: each has a code; an officer gives her a first
 * PIN.
 */
export async function seedMembers(tx: Tx, people: InventedPeople, now: Date): Promise<void> {
  const { person_id, name_latin, name_arabic } = people;
  const created_at = person_id.map(() => now);
  const phones = people.phone.flatMap((phone, at) => {
    const parsed = phone === null ? undefined : parsePhone(phone);
    return parsed === undefined ? [] : [{ phone: parsed, person: person_id[at] }];
  });
  await lifted(tx, async () => {
    await insertColumns(tx, 'identity.person', { person_id, name_latin, name_arabic, created_at }, 'skip');
    await insertColumns(tx, 'identity.member_code', { code: people.member_code, person_id }, 'skip');
    await insertColumns(
      tx,
      'identity.phone',
      { phone: phones.map(({ phone }) => phone), person_id: phones.map(({ person }) => person) },
      'skip',
    );
  });
}
