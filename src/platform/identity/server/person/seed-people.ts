import { lifted, type Db, type Tx } from '#platform/database/server';
import { parseMemberCode, parsePhone, type Mandate, type MemberCode } from '#platform/identity';
import { newId, type PersonId } from '#platform/ids';
import type { Day } from '#platform/time';
import { hashSecret } from '../secret/hashed-secret.ts';
import { currentMandates, insertMandate } from '../mandate/mandate.sql.ts';
import { giveMemberCode } from './member-person.ts';
import {
  findPerson,
  insertLogin,
  insertMemberCode,
  insertPerson,
  insertPhone,
  listStoryPeople,
  saveSecret,
} from './person.sql.ts';
import { loginKey } from '../session/sign-in-staff.ts';

/** A person of the demonstration: who she is, how she enters, and what she may do. */
export interface SeededPerson {
  /** Given, so that telling the story twice changes nothing. */
  readonly personId: PersonId;
  readonly nameLatin: string;
  readonly nameArabic?: string;
  /** Her part, `president`: whoever has one is listed on the sign-in page of the demonstration. */
  readonly storyRole?: string;
  readonly phone?: string;
  /** `true` draws a code; a text is a code drawn before. */
  readonly memberCode?: string | true;
  readonly pin?: string;
  readonly login?: string;
  readonly password?: string;
  readonly mandates: readonly (Omit<Mandate, 'mandateId'> & Partial<Pick<Mandate, 'mandateId'>>)[];
}

/** Tells people of the story. Those already told are left as they are. Returns the code of each by her id. */
export async function seedPeople(
  tx: Tx,
  people: readonly SeededPerson[],
  now: Date,
): Promise<ReadonlyMap<PersonId, MemberCode>> {
  const codes = new Map<PersonId, MemberCode>();
  await lifted(tx, async () => {
    for (const person of people) {
      if ((await findPerson(tx, person.personId)) !== undefined) continue;
      const code = await seedPerson(tx, person, now);
      if (code !== undefined) codes.set(person.personId, code);
    }
  });
  return codes;
}

async function seedPerson(tx: Tx, person: SeededPerson, now: Date): Promise<MemberCode | undefined> {
  const { personId } = person;
  await insertPerson(tx, { ...person, now });
  const phone = person.phone === undefined ? undefined : parsePhone(person.phone);
  if (phone !== undefined) await insertPhone(tx, phone, personId);
  if (person.pin !== undefined) {
    await saveSecret(tx, { personId, kind: 'pin', secret: await hashSecret(person.pin), now });
  }
  if (person.login !== undefined) await insertLogin(tx, loginKey(person.login), personId);
  if (person.password !== undefined) {
    await saveSecret(tx, { personId, kind: 'password', secret: await hashSecret(person.password), now });
  }
  for (const mandate of person.mandates)
    await insertMandate(tx, personId, { mandateId: newId(), ...mandate });
  return seedCode(tx, person);
}

async function seedCode(tx: Tx, { personId, memberCode }: SeededPerson): Promise<MemberCode | undefined> {
  if (memberCode === undefined) return undefined;
  if (memberCode === true) return giveMemberCode(tx, personId);
  const code = parseMemberCode(memberCode);
  if (code === undefined) throw new Error('a member code of the story is misspelt');
  await insertMemberCode(tx, code, personId);
  return code;
}

/**
 * A person of the story by the first word of her name, in any case (`khadija`), with her mandates on a day.
 */
export async function personByStoryName(db: Db, asked: { readonly name: string; readonly today: Day }) {
  const wanted = asked.name.trim().toLowerCase();
  const people = await listStoryPeople(db);
  const found = people.find(({ nameLatin }) => nameLatin.toLowerCase().split(/\s+/)[0] === wanted);
  return found && { ...found, mandates: await currentMandates(db, found.personId, asked.today) };
}
