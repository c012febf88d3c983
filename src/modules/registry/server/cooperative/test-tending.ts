import { inTransaction, openPool, testDatabase, type Db } from '#platform/database/server';
import { seedRoles } from '#platform/identity/server';
import { asId, newId, type OrganisationId } from '#platform/ids';
import { databaseScope, SYSTEM, type Actor, type PersonActor } from '#platform/operation';
import { registerCooperative } from './register-cooperative.ts';

/** The moment these tests happen at. */
export const NOON = new Date('2024-12-31T12:00:00Z');

/** A cooperative of Mrirt, as an office enters it. */
export const TISSAGE = {
  kind: 'cooperative',
  nameFr: 'Coopérative Tissage Oumlil',
  nameAr: 'تعاونية نسيج أومليل',
  communeCode: '05.301.01.05',
  sector: 'artisanat',
  registeredOn: '2019-03-08',
  women: '9',
  men: '0',
  officers: '3',
  womenOfficers: '3',
  capital: '1 000',
} as const;

const TENDS = [
  'registry.assert-value',
  'registry.contest-status',
  'registry.add-document',
  'registry.admit-member',
  'registry.amend-member',
  'registry.declare-headcount',
  'registry.describe-cooperative',
  'registry.end-function',
  'registry.give-function',
  'registry.member-list',
  'registry.member-sheet',
  'registry.release-member',
  'registry.reset-member-pin',
];
const KEEPS = [
  'registry.ask-sanction',
  'registry.office-task',
  'registry.record-evidence',
  'registry.office-tasks',
  'registry.settle-task',
  'registry.amend-cooperative',
  'registry.claim-number',
  'registry.correct-event',
  'registry.record-move',
  'registry.register-cooperative',
];

/** A database with the roles of the house, and the means to act in it. */
export interface TestTending {
  readonly db: Db;
  /** How somebody calls a command at noon. */
  call(actor?: Actor): { readonly actor: Actor; readonly trace: string; readonly db: Db; readonly now: Date };
  /** Enters a cooperative, as the office of everywhere. */
  register(change?: Readonly<Record<string, unknown>>): Promise<OrganisationId>;
  close(): Promise<void>;
}

export async function testTending(): Promise<TestTending> {
  const database = await testDatabase();
  const db = openPool(database.url);
  const roles = [
    { role: 'cooperative-officer', verbs: TENDS },
    { role: 'member', verbs: [] },
  ];
  await inTransaction(databaseScope(SYSTEM), (tx) => seedRoles(tx, roles), db);
  const call = (actor: Actor = SYSTEM) => ({ actor, trace: 'test', db, now: NOON });
  return {
    db,
    call,
    async register(change = {}) {
      const number = newId().slice(-6);
      const names = { nameFr: `Coopérative ${number}`, nameAr: `تعاونية ${number}` };
      const answer = await registerCooperative.perform(call(), { ...TISSAGE, ...names, ...change });
      if (!answer.ok) throw new Error(`the cooperative is refused: ${answer.code}`);
      return answer.value.organisationId;
    },
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}

/** An officer of a cooperative. */
export function officerOf(organisationId: string): PersonActor {
  return person({ verbs: TENDS, reach: { kind: 'organisation' }, onBehalfOf: asId(organisationId) });
}

/** A member of a cooperative, without a function. */
export function memberOf(organisationId: string): PersonActor {
  return person({ verbs: [], reach: { kind: 'organisation' }, onBehalfOf: asId(organisationId) });
}

/** An officer of the office of a place. */
export function officeOf(place: string): PersonActor {
  return person({ verbs: [...TENDS, ...KEEPS], reach: { kind: 'place', place }, onBehalfOf: newId() });
}

function person(
  actor: { readonly verbs: readonly string[] } & Pick<PersonActor, 'reach' | 'onBehalfOf'>,
): PersonActor {
  const { verbs, ...rest } = actor;
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Brahim',
    role: 'test',
    verbs: new Set(verbs),
    ...rest,
  };
}
