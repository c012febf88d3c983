import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, testDatabase, type Db, type TestDatabase } from '#platform/database/server';
import { SYSTEM } from '#platform/operation';
import { sql } from 'kysely';
import { cooperativeThread } from './cooperative-thread.ts';
import { correctEvent } from './correct-event.ts';
import { recordMove } from './record-move.ts';
import { registerCooperative } from './register-cooperative.ts';

let [database, db]: [TestDatabase | undefined, Db | undefined] = [undefined, undefined];

beforeAll(async () => {
  database = await testDatabase();
  db = openPool(database.url);
});
afterAll(async () => {
  await db?.destroy();
  await database?.close();
});

const call = () => ({ actor: SYSTEM, trace: 'test', db });
const TISSAGE = {
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
};

test('a suspension, then a striking-off, then its correction leave every event readable', async () => {
  const registered = await registerCooperative.perform(call(), TISSAGE);
  expect(registered).toMatchObject({ ok: true });
  if (!registered.ok) return;
  const cooperative = registered.value.organisationId;

  const early = await recordMove.perform(call(), { cooperative, move: 'resumption', legalDay: '2020-01-01' });
  expect(early).toMatchObject({ ok: false, code: 'move-not-allowed' });
  const suspended = await recordMove.perform(call(), {
    cooperative,
    move: 'suspension',
    legalDay: '2021-05-03',
  });
  expect(suspended).toMatchObject({ ok: true, value: { state: 'suspended' } });
  await recordMove.perform(call(), { cooperative, move: 'striking-off', legalDay: '2022-01-10' });

  const struck = await cooperativeThread.ask({ actor: SYSTEM, db }, { cooperative });
  if (!struck.ok) throw new Error('the thread is there');
  expect(struck.value.cooperative.state).toBe('struck-off');
  const last = struck.value.events.at(-1);
  const corrected = await correctEvent.perform(call(), {
    cooperative,
    event: last?.eventId,
    note: 'erreur de dossier',
  });
  expect(corrected).toMatchObject({ ok: true, value: { state: 'suspended' } });
  const after = await cooperativeThread.ask({ actor: SYSTEM, db }, { cooperative });
  expect(after.ok && after.value.events.map(({ kind }) => kind)).toEqual([
    'registration',
    'suspension',
    'striking-off',
    'correction',
  ]);
  const standings = await sql`select day, counted, members, led_by_women from registry.standing
    where organisation_id = ${cooperative} order by day`.execute(db!);
  expect(standings.rows).toEqual([{ day: '2019-03-08', counted: true, members: 9, led_by_women: true }]);
});

test('refuses a name already taken in the commune, whatever its accents', async () => {
  const again = await registerCooperative.perform(call(), {
    ...TISSAGE,
    nameFr: 'Cooperative  TISSAGE oumlil',
  });
  expect(again).toMatchObject({ ok: false, code: 'name-taken', field: 'nameFr' });
});
