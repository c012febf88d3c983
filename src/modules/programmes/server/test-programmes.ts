import { globSync, readFileSync } from 'node:fs';
import { inTransaction, openPool, testDatabase, type Db } from '#platform/database/server';
import { seedRoles } from '#platform/identity/server';
import { newId } from '#platform/ids';
import { LOCALES, useDictionary, type Dictionary, type Locale } from '#platform/text';
import { databaseScope, SYSTEM, type Actor, type PersonActor, type Reach } from '#platform/operation';
import { draftCall } from './call/draft-call.ts';
import { keepCall } from './call/keep-call.ts';
import { openCall } from './call/open-call.ts';

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
  'add-panel-member',
  'arrange-form',
  'assign-reviews',
  'write-question',
  'office-reviews',
  'run-selection',
  'selection-page',
  'adopt-selection',
  'record-decline',
  'decline-page',
  'office-applications',
  'draft-call',
  'keep-call',
  'bring-form',
  'open-call',
  'amend-call',
  'office-call',
  'office-calls',
];

/** What Khadija does for her cooperative, and who assists it. */
export const APPLIES = [
  'start-application',
  'keep-application',
  'attach-document',
  'follow-programmes',
  'submit-application',
  'take-back-application',
  'my-applications',
  'application-file',
];

/** Nadia, who launches calls for the whole country. */
export const NADIA = person(KEEPS, { kind: 'everything' });

/** A call of a programme, opened by Nadia until the middle of January. */
export async function openedCall(at: TestProgrammes, programme: string): Promise<string> {
  const draft = await draftCall.perform(at.call(NADIA), { programme });
  if (!draft.ok) throw new Error(draft.code);
  const { call } = draft.value;
  const boxes = [['closes_on', '2025-01-15']];
  await keepCall.perform(at.call(NADIA), { call, version: 1, part: 'dates', boxes });
  const opened = await openCall.perform(at.call(NADIA), { call, version: 2 });
  if (!opened.ok) throw new Error(opened.code);
  return call;
}

/** The words of every module, as the composition would give them. */
export function useTestWords(): void {
  const words = (locale: Locale): Dictionary => {
    const files = globSync(`src/{modules,platform}/**/messages/**/${locale}.json`);
    const read = files.map((path): Dictionary => JSON.parse(readFileSync(path, 'utf8')));
    return Object.assign({}, ...read);
  };
  const [fr, ar, zgh, en] = LOCALES.map(words);
  useDictionary({ fr: fr ?? {}, ar: ar ?? {}, zgh: zgh ?? {}, en: en ?? {} });
}
