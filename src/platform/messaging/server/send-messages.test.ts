import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction, openPool, testDatabase, type Db, type TestDatabase } from '#platform/database/server';
import { parsePhone } from '#platform/identity';
import { newId, type OrganisationId } from '#platform/ids';
import type { MessageAsked } from '#platform/messaging';
import { ANONYMOUS, databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { useDictionary } from '#platform/text';
import { askToSend } from './ask-to-send.ts';
import { outboxMessages } from './outbox-messages.ts';
import { outbox, useProvider } from './provider.ts';
import { deliverMessages } from './send-messages.ts';

const NOON = new Date('2024-12-31T12:00:00Z');
const WORDS = { 'test.code': 'رمز التأكيد: {code}' };
const khadija: OrganisationId = newId();
let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  useDictionary({ fr: WORDS, ar: WORDS, zgh: WORDS, en: WORDS });
  database = await testDatabase();
  db = openPool(database.url);
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});
beforeEach(() => useProvider(outbox));

test('a message asked twice under one key is sent once, in the language of who gets it', async () => {
  await ask({ key: 'code-1', params: { code: '123456' } });
  await ask({ key: 'code-1', params: { code: '999999' } });
  expect(await deliverMessages(db)).toBe(1);
  expect(await deliverMessages(db)).toBe(0);
  expect(await latest()).toMatchObject([{ state: 'sent', locale: 'ar', tries: 1 }]);
  expect((await latest())[0]?.body).toContain('123456');
});

test('a message of a change that did not happen is never sent', async () => {
  const failing = inTransaction(
    databaseScope(SYSTEM),
    async (tx) => {
      await askToSend(tx, message({ key: 'never' }), NOON);
      throw new Error('rolled back');
    },
    db,
  );
  await expect(failing).rejects.toThrow('rolled back');
  expect(await deliverMessages(db)).toBe(0);
});

test('one that cannot be carried is tried again under its key, and given up after five times', async () => {
  const keys: string[] = [];
  useProvider({
    name: 'broken',
    keepsWords: false,
    send: async ({ key }) => {
      keys.push(key);
      throw new Error('no network');
    },
  });
  await ask({ key: 'code-2' });
  for (let times = 0; times < 7; times++) await deliverMessages(db);
  expect(keys).toEqual(Array.from({ length: 5 }, () => 'code-2'));
  const failed = (await latest()).filter(({ state }) => state === 'failed');
  expect(failed).toMatchObject([{ tries: 5 }]);
});

test('once a true provider has carried it, its words are forgotten', async () => {
  useProvider({ name: 'carrier', keepsWords: false, send: async () => undefined });
  await ask({ key: 'code-3' });
  expect(await deliverMessages(db)).toBe(1);
  expect((await latest()).find(({ state, body }) => state === 'sent' && body === '')).toBeDefined();
});

test('outside a demonstration nobody but an administrator reads the outbox', async () => {
  const officer: PersonActor = {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Brahim',
    role: 'test',
    verbs: new Set(),
    reach: { kind: 'everything' },
    onBehalfOf: khadija,
  };
  expect(await outboxMessages(ANONYMOUS, db)).toBeUndefined();
  expect(await outboxMessages(officer, db)).toBeUndefined();
  const aziza = { ...officer, verbs: new Set(['identity.recover-staff']) };
  expect(await outboxMessages(aziza, db)).not.toBeUndefined();
});

function message(change: Partial<MessageAsked>): MessageAsked {
  const phone = parsePhone('0612345678');
  if (phone === undefined) throw new Error('not a phone');
  const params = { code: '1' };
  return { organisationId: khadija, key: 'k', phone, locale: 'ar', says: 'test.code', params, ...change };
}

async function ask(change: Partial<MessageAsked>): Promise<void> {
  await inTransaction(databaseScope(SYSTEM), (tx) => askToSend(tx, message(change), NOON), db);
}

async function latest() {
  const aziza: PersonActor = {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Aziza',
    role: 'test',
    verbs: new Set(['identity.recover-staff']),
    reach: { kind: 'everything' },
    onBehalfOf: khadija,
  };
  return (await outboxMessages(aziza, db)) ?? [];
}
