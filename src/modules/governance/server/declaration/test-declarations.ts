import { globSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import {
  admitMember,
  giveFunction,
  onDeclarationConfirmed,
  onEntryChanged,
  registerCooperative,
} from '#modules/registry/server';
import { inTransaction, openPool, reading, testDatabase, type Db } from '#platform/database/server';
import { seedRoles } from '#platform/identity/server';
import { asId, newId, type OrganisationId } from '#platform/ids';
import { databaseScope, SYSTEM, type Actor, type PersonActor } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { useDictionary, type Dictionary } from '#platform/text';
import { declaration } from './declaration.ts';

/** The moment these tests happen at: in the spring after the year declared. */
export const NOON = new Date('2025-05-05T12:00:00Z');

/** What a cooperative of eleven women declares. */
export const DECLARED = {
  womenUnder35: '4',
  women35to59: '6',
  women60: '1',
  menUnder35: '0',
  men35to59: '0',
  men60: '0',
  officers: '3',
  womenOfficers: '3',
  jobsWomen: '6',
  jobsMen: '0',
  turnover: 'up-to-200k',
  difficulties: ['selling'],
  address: 'Route de Khénifra, Mrirt',
};

const DECLARES = [
  'governance.confirm-declaration',
  'governance.declaration',
  'governance.declarations',
  'governance.office-declarations',
  'governance.return-declaration',
  'governance.save-declaration',
  'governance.send-code',
  'governance.submit-declaration',
];

/** The Arabic words of every part of the house, as the messages of a telephone are written. */
const SAID: Dictionary = Object.assign(
  {},
  ...globSync('src/**/messages/**/ar.json').map((path) => JSON.parse(readFileSync(path, 'utf8'))),
);

export interface Entered {
  readonly cooperative: OrganisationId;
  readonly officer: string;
  readonly which: { readonly cooperative: string; readonly year: number };
}

/** A database with cooperatives that may declare, and the means to act in it. */
export type TestDeclarations = Awaited<ReturnType<typeof testDeclarations>>;

export async function testDeclarations() {
  useDictionary({ fr: SAID, ar: SAID, zgh: SAID, en: SAID });
  const database = await testDatabase();
  const db = openPool(database.url);
  useReactions([onDeclarationConfirmed, onEntryChanged]);
  const roles = [
    { role: 'cooperative-officer', verbs: DECLARES },
    { role: 'member', verbs: [] },
  ];
  await inTransaction(databaseScope(SYSTEM), (tx) => seedRoles(tx, roles), db);
  const call = (actor: Actor = SYSTEM, now = NOON) => ({ actor, trace: 'test', db, now });
  return {
    db,
    call,
    entered: (phone: string) => entered(call(), phone),
    /** The declaration as somebody sees it. */
    async found(actor: Actor, which: object) {
      const answer = await declaration.ask({ actor, db, now: NOON }, which);
      if (!answer.ok) throw new Error(answer.code);
      return answer.value;
    },
    /** The six digits last sent for a cooperative. */
    async codeOf(cooperative: string) {
      const [body = ''] = await messagesOf(db, 'governance.code', cooperative);
      const code = /\d{6}/.exec(body)?.[0];
      if (code === undefined) throw new Error('no code was sent');
      return code;
    },
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}

/** Somebody who may declare within a reach. */
export function someone(reach: PersonActor['reach'], onBehalfOf = newId<'organisation'>()): PersonActor {
  const ids = { personId: newId<'person'>(), mandateId: newId<'mandate'>() };
  const who = { kind: 'person', name: 'Somebody', role: 'test', verbs: new Set(DECLARES) } as const;
  return { ...who, ...ids, reach, onBehalfOf };
}

/** An officer of a cooperative. */
export function speaker(cooperative: string): PersonActor {
  return someone({ kind: 'organisation' }, asId<'organisation'>(cooperative));
}

/** The words of the messages whose key begins so, the latest first. */
export async function messagesOf(db: Db, key: string, organisationId?: string): Promise<string[]> {
  const found = await reading(
    databaseScope(SYSTEM),
    (handle) =>
      sql<{ body: string }>`select body from platform.short_message where starts_with(key, ${key})
        and (${organisationId ?? null}::uuid is null or organisation_id = ${organisationId ?? null}::uuid)
        order by asked_at desc`.execute(handle),
    db,
  );
  return found.rows.map(({ body }) => body);
}

/** A cooperative of Mrirt with its president in the register, who has a telephone. */
async function entered(
  call: Parameters<typeof registerCooperative.perform>[0],
  phone: string,
): Promise<Entered> {
  const tail = phone.slice(-2);
  const made = await registerCooperative.perform(call, {
    kind: 'cooperative',
    nameFr: `Coopérative Tazerbit ${tail}`,
    nameAr: `تعاونية تازربيت ${tail}`,
    communeCode: '05.301.01.05',
    sector: 'artisanat',
    address: 'Avenue Hassan II, Mrirt',
    registeredOn: '2019-03-08',
    women: '9',
    men: '0',
  });
  if (!made.ok) throw new Error(made.code);
  const cooperative = made.value.organisationId;
  const member = await admitMember.perform(call, {
    cooperative,
    nameLatin: 'Khadija Ait Lahcen',
    gender: 'F',
    phone,
    admittedOn: '2019-03-08',
  });
  if (!member.ok) throw new Error(member.code);
  const officer = member.value.memberId;
  const held = { cooperative, member: officer, function: 'president', fromDay: '2019-03-08' };
  const given = await giveFunction.perform(call, held);
  if (!given.ok) throw new Error(given.code);
  return { cooperative, officer, which: { cooperative, year: 2024 } };
}
