import { inTransaction, openPool, testDatabase, type Db } from '#platform/database/server';
import { seedRoles } from '#platform/identity/server';
import { newId } from '#platform/ids';
import { databaseScope, SYSTEM, type Actor, type PersonActor, type Reach } from '#platform/operation';

/** The moment these tests happen at. */
export const NOON = new Date('2024-12-31T12:00:00Z');

export interface TestProgrammes {
  readonly db: Db;
  call(actor: Actor, now?: Date): { actor: Actor; trace: string; db: Db; now: Date };
  close(): Promise<void>;
}

export async function testProgrammes(): Promise<TestProgrammes> {
  const database = await testDatabase();
  const db = openPool(database.url);
  const roles = ['cooperative-officer', 'member'].map((role) => ({ role, verbs: [] }));
  await inTransaction(databaseScope(SYSTEM), (tx) => seedRoles(tx, roles), db);
  return {
    db,
    call: (actor, now = NOON) => ({ actor, trace: 'test', db, now }),
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}

/** Somebody with these verbs of the module, within this reach. */
export function person(
  verbs: readonly string[],
  reach: Reach,
  onBehalfOf = newId<'organisation'>(),
): PersonActor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Nadia',
    role: 'test',
    verbs: new Set(verbs.map((verb) => `programmes.${verb}`)),
    reach,
    onBehalfOf,
  };
}

const KEEPS = [
  'draft-call',
  'keep-call',
  'bring-form',
  'open-call',
  'amend-call',
  'office-call',
  'office-calls',
];

/** Nadia, who launches calls for the whole country. */
export const NADIA = person(KEEPS, { kind: 'everything' });
