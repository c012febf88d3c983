import { inTransaction, openPool, testDatabase, type Db, type Tx } from '#platform/database/server';
import { newId, type OrganisationId, type PersonId } from '#platform/ids';
import { databaseScope, SYSTEM } from '#platform/operation';
import { asDay } from '#platform/time';
import type { Caller } from '../session/caller.ts';
import { recogniseSession } from '../session/recognise-session.ts';
import { seedPeople, type SeededPerson } from './seed-people.ts';
import { seedRoles } from './seed-roles.ts';

/** The moment these tests begin at. */
export const NOON = new Date('2024-12-31T12:00:00Z');

/** A database with people who may be tried at the door, and the means to come to it. */
export interface TestPeople {
  readonly db: Db;
  /** Adds somebody with a PIN, `492703`, and her mandate in a cooperative; or as told. */
  add(person?: Partial<SeededPerson>): Promise<{ readonly personId: PersonId; readonly member: string }>;
  /** Somebody at the door: from an address and a device of her own, unless told. */
  caller(from?: Partial<Caller>): Caller;
  trusted<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Who a token belongs to at a moment. */
  who(token: string, now?: Date): ReturnType<typeof recogniseSession>;
  close(): Promise<void>;
}

/** A minute, an hour or a day later than a moment. */
export function later(ms: number, moment: Date = NOON): Date {
  return new Date(moment.getTime() + ms);
}

export async function testPeople(): Promise<TestPeople> {
  const database = await testDatabase();
  const db = openPool(database.url);
  const trusted = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(databaseScope(SYSTEM), work, db);
  const roles = ['administrator', 'cooperative-officer', 'registry-officer'].map((role) => ({
    role,
    verbs: [`${role}.act`],
  }));
  await trusted((tx) => seedRoles(tx, roles));
  let visitors = 0;
  return {
    db,
    trusted,
    async add(person = {}) {
      const seeded = seededPerson(person);
      const codes = await trusted((tx) => seedPeople(tx, [seeded], NOON));
      return { personId: seeded.personId, member: codes.get(seeded.personId) ?? '' };
    },
    caller: (from = {}) => ({
      device: newId(),
      address: `10.0.${Math.floor((visitors += 1) / 250)}.${visitors % 250}`,
      browser: 'Mozilla/5.0 (Linux; Android 10) Chrome/90.0 Mobile',
      trace: 'test',
      db,
      now: NOON,
      ...from,
    }),
    who: (token, now = NOON) => recogniseSession({ token, now, db }),
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}

function seededPerson(person: Partial<SeededPerson>): SeededPerson {
  return {
    personId: newId(),
    nameLatin: 'Khadija Aït Ali',
    nameArabic: 'خديجة أيت علي',
    memberCode: true,
    pin: '492703',
    mandates: [mandateIn('Tighanimine')],
    ...person,
  };
}

/** A mandate within one organisation, since 2020. */
export function mandateIn(onBehalfName: string, onBehalfOf: OrganisationId = newId()) {
  return {
    role: 'cooperative-officer',
    onBehalfOf,
    onBehalfName,
    reach: { kind: 'organisation' },
    from: asDay('2020-01-01'),
  } as const;
}
