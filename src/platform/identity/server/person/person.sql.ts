import type { Db, Tx } from '#platform/database/server';
import type { MemberCode, Phone } from '#platform/identity';
import { asId, type PersonId } from '#platform/ids';
import type { SecretKind } from '../tables.ts';

/** A person as found at the door. */
export interface FoundPerson {
  readonly personId: PersonId;
  readonly nameLatin: string;
  readonly nameArabic?: string;
  readonly storyRole?: string;
}

export async function personOfCode(db: Db, code: MemberCode): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('identity.member_code')
    .select('person_id')
    .where('code', '=', code)
    .executeTakeFirst();
  return row && asId(row.person_id);
}

export async function personOfLogin(db: Db, login: string): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('identity.staff_login')
    .select('person_id')
    .where('login', '=', login)
    .executeTakeFirst();
  return row && asId(row.person_id);
}

export async function peopleOfPhone(db: Db, phone: Phone): Promise<FoundPerson[]> {
  const rows = await db
    .selectFrom('identity.phone')
    .innerJoin('identity.person', 'identity.person.person_id', 'identity.phone.person_id')
    .selectAll('identity.person')
    .where('phone', '=', phone)
    .orderBy('name_latin')
    .orderBy('identity.person.person_id')
    .execute();
  return rows.map(foundPerson);
}

/** The people of the demonstration, in the order they were told. */
export async function listStoryPeople(db: Db): Promise<FoundPerson[]> {
  const rows = await db
    .selectFrom('identity.person')
    .selectAll()
    .where('story_role', 'is not', null)
    .orderBy('created_at')
    .orderBy('person_id')
    .execute();
  return rows.map(foundPerson);
}

export async function findPerson(db: Db, personId: PersonId): Promise<FoundPerson | undefined> {
  const row = await db
    .selectFrom('identity.person')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && foundPerson(row);
}

export async function findSecret(db: Db, personId: PersonId, kind: SecretKind) {
  return db
    .selectFrom('identity.credential')
    .select(['secret', 'last_step'])
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .executeTakeFirst();
}

/** Sets or replaces a secret, already hashed or sealed. */
export async function saveSecret(
  tx: Tx,
  secret: {
    readonly personId: PersonId;
    readonly kind: SecretKind;
    readonly secret: string;
    readonly now: Date;
    readonly temporary?: true;
    readonly lastStep?: number;
  },
): Promise<void> {
  const values = {
    secret: secret.secret,
    changed_at: secret.now,
    temporary: secret.temporary === true,
    last_step: secret.lastStep ?? null,
  };
  await tx
    .insertInto('identity.credential')
    .values({ person_id: secret.personId, kind: secret.kind, ...values })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doUpdateSet(values))
    .execute();
}

export async function removeSecret(tx: Tx, personId: PersonId, kind: SecretKind): Promise<void> {
  await tx
    .deleteFrom('identity.credential')
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .execute();
}

/**
 * Notes the step of a one-time code as used. False when it, or a later one, already was: a code serves once.
 */
export async function useStep(tx: Tx, personId: PersonId, step: number): Promise<boolean> {
  const result = await tx
    .updateTable('identity.credential')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where('kind', '=', 'totp')
    .where((where) => where.or([where('last_step', 'is', null), where('last_step', '<', step)]))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function insertPerson(tx: Tx, person: FoundPerson & { readonly now: Date }): Promise<void> {
  await tx
    .insertInto('identity.person')
    .values({
      person_id: person.personId,
      name_latin: person.nameLatin,
      name_arabic: person.nameArabic ?? null,
      story_role: person.storyRole ?? null,
      created_at: person.now,
    })
    .execute();
}

/** Gives a person a login. False when somebody has it already. */
export async function insertLogin(tx: Tx, login: string, personId: PersonId): Promise<boolean> {
  const result = await tx
    .insertInto('identity.staff_login')
    .values({ login, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The login of a person, if she is staff. */
export async function loginOf(db: Db, personId: PersonId): Promise<string | undefined> {
  const row = await db
    .selectFrom('identity.staff_login')
    .select('login')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.login;
}

/** Gives a person a member code. False when the code is taken. */
export async function findMemberCode(db: Db, personId: PersonId): Promise<string | undefined> {
  const row = await db
    .selectFrom('identity.member_code')
    .select('code')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return row?.code;
}

export async function insertMemberCode(tx: Tx, code: string, personId: PersonId): Promise<boolean> {
  const result = await tx
    .insertInto('identity.member_code')
    .values({ code, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function insertPhone(tx: Tx, phone: Phone, personId: PersonId): Promise<void> {
  await tx
    .insertInto('identity.phone')
    .values({ phone, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function foundPerson(row: {
  person_id: string;
  name_latin: string;
  name_arabic: string | null;
  story_role: string | null;
}): FoundPerson {
  return {
    personId: asId(row.person_id),
    nameLatin: row.name_latin,
    nameArabic: row.name_arabic ?? undefined,
    storyRole: row.story_role ?? undefined,
  };
}
