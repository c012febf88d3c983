import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, testDatabase, type Db, type TestDatabase } from '#platform/database/server';
import { newId } from '#platform/ids';
import { ANONYMOUS, SYSTEM, type PersonActor, type Reach } from '#platform/operation';
import { asDay } from '#platform/time';
import { decideParameter } from './decide-parameter.ts';
import { parameter } from './parameter.ts';
import { parameters } from './parameters.ts';
import { parametersOn } from './parameters-on.ts';
import { withdrawParameter } from './withdraw-parameter.ts';

const NOW = new Date('2024-12-31T12:00:00Z');
const SEVEN = {
  parameter: 'fewest-members',
  version: '0',
  value: '7',
  fromDay: '2026-01-01',
  article: 'loi à venir, art. 1',
  mark: 'to-be-checked',
  reason: 'Le nouveau texte demande sept membres.',
} as const;

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await testDatabase();
  db = openPool(database.url);
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

test('Aziza decides, then withdraws: each day keeps its law, and the history keeps both', async () => {
  const aziza = actor({ kind: 'everything' });
  expect(await decideParameter.perform(call(aziza), SEVEN)).toMatchObject({ ok: true });
  expect((await parametersOn(db, asDay('2025-12-31'))).fewestMembers).toBe(5);
  expect((await parametersOn(db, asDay('2026-01-01'))).fewestMembers).toBe(7);
  const second = { ...SEVEN, value: '8' };
  expect(await decideParameter.perform(call(aziza), second)).toMatchObject({ code: 'stale' });
  expect(await decideParameter.perform(call(aziza), { ...second, version: '1' })).toMatchObject({
    code: 'two-in-force',
  });
  const { parameter: code, fromDay } = SEVEN;
  const withdrawal = { parameter: code, fromDay, version: '1', reason: 'Le texte n’a pas été adopté.' };
  expect(await withdrawParameter.perform(call(aziza), withdrawal)).toMatchObject({ ok: true });
  expect((await parametersOn(db, asDay('2026-01-01'))).fewestMembers).toBe(5);
  const told = await parameter.ask({ actor: ANONYMOUS, db, now: NOW }, { parameter: code });
  expect(told).toMatchObject({
    ok: true,
    value: {
      version: 2,
      current: { value: 5 },
      decisions: [
        { kind: 'withdrawn', reason: withdrawal.reason },
        { kind: 'decided', decidedBy: 'Aziza' },
      ],
    },
  });
});

test('everybody reads the law of a day; a number there is not does not exist', async () => {
  const law = await parameters.ask({ actor: ANONYMOUS, db, now: NOW }, { day: '2020-08-15' });
  expect(law).toMatchObject({ ok: true, value: { day: '2020-08-15' } });
  const none = await parameter.ask({ actor: ANONYMOUS, db, now: NOW }, { parameter: 'toString' });
  expect(none).toMatchObject({ code: 'absent' });
});

test('only one who decides for the whole country changes the law', async () => {
  const change = { ...SEVEN, parameter: 'adult-age', value: '19' };
  expect(await decideParameter.perform(call(ANONYMOUS), change)).toMatchObject({ code: 'anonymous' });
  const brahim = actor({ kind: 'place', place: '05.301' });
  expect(await decideParameter.perform(call(brahim), change)).toMatchObject({ code: 'forbidden' });
  const withdrawal = {
    parameter: 'adult-age',
    fromDay: '2014-12-18',
    version: '0',
    reason: 'par erreur, dit-il',
  };
  expect(await withdrawParameter.perform(call(brahim), withdrawal)).toMatchObject({ code: 'forbidden' });
  expect((await parametersOn(db, asDay('2030-01-01'))).adultAgeYears).toBe(18);
});

test('each wrong field gets its sentence, and nothing is written', async () => {
  const wrong = { ...SEVEN, parameter: 'adult-age', fromDay: 'demain', reason: 'non' };
  expect(await decideParameter.perform(call(SYSTEM), wrong)).toMatchObject({
    fields: { fromDay: 'day-unreadable', reason: 'reason-too-short' },
  });
  const typed = { ...SEVEN, parameter: 'adult-age', value: 'dix-huit' };
  expect(await decideParameter.perform(call(SYSTEM), typed)).toMatchObject({ code: 'number-unreadable' });
  const last = {
    parameter: 'adult-age',
    fromDay: '2014-12-18',
    version: '0',
    reason: 'pour voir ce qui arrive',
  };
  expect(await withdrawParameter.perform(call(SYSTEM), last)).toMatchObject({ code: 'last-version' });
});

function call(who: Parameters<typeof decideParameter.perform>[0]['actor']) {
  return { actor: who, trace: 'test', db, now: NOW };
}

function actor(reach: Reach): PersonActor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Aziza',
    role: 'test',
    verbs: new Set(['law.decide-parameter', 'law.withdraw-parameter']),
    reach,
    onBehalfOf: newId(),
  };
}
