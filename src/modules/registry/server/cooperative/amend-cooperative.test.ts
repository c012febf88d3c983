import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { newId } from '#platform/ids';
import { SYSTEM } from '#platform/operation';
import { amendCooperative } from './amend-cooperative.ts';
import { cooperativeThread } from './cooperative-thread.ts';
import { correctEvent } from './correct-event.ts';
import { recordMove } from './record-move.ts';
import { officeOf, officerOf, testTending, type TestTending } from './test-tending.ts';

let at: TestTending;
beforeAll(async () => {
  at = await testTending();
});
afterAll(() => at.close());

const amend = (cooperative: string, change: object, actor = officeOf('05')) =>
  amendCooperative.perform(at.call(actor), { cooperative, legalDay: '2022-02-01', ...change });

const correct = (cooperative: string, event: string | undefined, actor = officeOf('05')) =>
  correctEvent.perform(at.call(actor), { cooperative, event, note: 'erreur de dossier' });

async function entry(cooperative: string) {
  const thread = await cooperativeThread.ask({ actor: SYSTEM, db: at.db }, { cooperative });
  if (!thread.ok) throw new Error(thread.code);
  return thread.value;
}

test('an amendment changes the entry from its day on, and keeps what it replaced', async () => {
  const cooperative = await at.register({ address: 'Souk, Mrirt' });
  const amended = await amend(cooperative, {
    communeCode: '05.301.03.01',
    sector: 'agriculture',
    address: '',
    note: 'AG',
  });
  expect(amended).toMatchObject({ ok: true });
  const { cooperative: after, events } = await entry(cooperative);
  expect(after).toMatchObject({ communeCode: '05.301.03.01', sector: 'agriculture', version: 2 });
  expect(after.address).toBeUndefined();
  expect(events.at(-1)).toMatchObject({
    kind: 'amendment',
    changes: {
      sector: { from: 'artisanat', to: 'agriculture' },
      communeCode: { from: '05.301.01.05', to: '05.301.03.01' },
      address: { from: 'Souk, Mrirt', to: '' },
    },
  });
  const standings = await sql`select day, commune_code, sector from registry.standing
    where organisation_id = ${cooperative} order by day`.execute(at.db);
  expect(standings.rows).toEqual([
    { day: '2019-03-08', commune_code: '05.301.01.05', sector: 'artisanat' },
    { day: '2022-02-01', commune_code: '05.301.03.01', sector: 'agriculture' },
  ]);
});

test('its correction brings back the former values, and leaves both events readable', async () => {
  const cooperative = await at.register({ address: 'Souk, Mrirt' });
  const before = await entry(cooperative);
  const amended = await amend(cooperative, {
    communeCode: '05.301.03.01',
    sector: 'agriculture',
    activity: 'Miel',
  });
  if (!amended.ok) throw new Error(amended.code);
  expect(await correct(cooperative, amended.value.eventId)).toMatchObject({
    ok: true,
    value: { state: 'registered' },
  });
  const after = await entry(cooperative);
  expect(after.cooperative).toEqual({ ...before.cooperative, version: 3 });
  expect(after.events.map(({ kind }) => kind)).toEqual(['registration', 'amendment', 'correction']);
  const standings =
    await sql`select day from registry.standing where organisation_id = ${cooperative}`.execute(at.db);
  expect(standings.rows).toEqual([{ day: '2019-03-08' }]);
  expect(await correct(cooperative, amended.value.eventId)).toMatchObject({ code: 'event-absent' });
});

test('an amendment of what was amended again is corrected last', async () => {
  const cooperative = await at.register();
  const first = await amend(cooperative, { sector: 'agriculture' });
  const second = await amend(cooperative, { sector: 'peche', legalDay: '2023-01-01' });
  const other = await amend(cooperative, { address: 'Douar', legalDay: '2021-01-01' });
  if (!first.ok || !second.ok || !other.ok) throw new Error('amendments are refused');
  expect(await correct(cooperative, first.value.eventId)).toMatchObject({ code: 'event-rested-upon' });
  expect(await correct(cooperative, other.value.eventId)).toMatchObject({ ok: true });
  expect(await correct(cooperative, second.value.eventId)).toMatchObject({ ok: true });
  expect(await correct(cooperative, first.value.eventId)).toMatchObject({ ok: true });
  expect((await entry(cooperative)).cooperative.sector).toBe('artisanat');
});

test('only the last move may be corrected, with a reason, by the office of the place', async () => {
  const cooperative = await at.register();
  for (const [move, legalDay] of [
    ['suspension', '2021-05-03'],
    ['resumption', '2022-05-03'],
  ] as const)
    await recordMove.perform(at.call(), { cooperative, move, legalDay });
  const [registration, suspension, resumption] = (await entry(cooperative)).events;
  expect(await correct(cooperative, registration?.eventId)).toMatchObject({ code: 'event-rested-upon' });
  expect(await correct(cooperative, suspension?.eventId)).toMatchObject({ code: 'event-rested-upon' });
  expect(await correct(cooperative, newId())).toMatchObject({ code: 'event-absent' });
  expect(await correct(cooperative, resumption?.eventId, officeOf('06'))).toMatchObject({ code: 'absent' });
  const without = { cooperative, event: resumption?.eventId, note: ' ' };
  expect(await correctEvent.perform(at.call(), without)).toMatchObject({
    fields: { note: 'reason-missing' },
  });
  expect(await correct(cooperative, resumption?.eventId)).toMatchObject({
    ok: true,
    value: { state: 'suspended' },
  });
});

test.each([
  ['nothing changed', { sector: 'artisanat' }, 'nothing-to-amend', undefined],
  [
    'a day before the registration',
    { address: 'Douar', legalDay: '2019-03-07' },
    'before-registration',
    'legalDay',
  ],
  ['a day to come', { address: 'Douar', legalDay: '2025-01-01' }, 'day-in-future', 'legalDay'],
  [
    'a filing before the act',
    { address: 'Douar', filedDay: '2022-01-31' },
    'filed-before-legal-day',
    'filedDay',
  ],
  ['an unknown commune', { communeCode: '05.301.99.99' }, 'place-unknown', 'communeCode'],
  ['what somebody changed meanwhile', { address: 'Douar', version: '7' }, 'stale', undefined],
])('refuses %s', async (_, change, code, field) => {
  const cooperative = await at.register();
  expect(await amend(cooperative, change)).toMatchObject({
    ok: false,
    code,
    ...(field !== undefined && { field }),
  });
  expect((await entry(cooperative)).events).toHaveLength(1);
});

test('refuses a name another bears in the commune, and lets an entry keep its own', async () => {
  await at.register({ nameFr: 'Coopérative Assirem', nameAr: 'تعاونية أسيرم' });
  const cooperative = await at.register({ nameFr: 'Coopérative Tizi', nameAr: 'تعاونية تيزي' });
  expect(await amend(cooperative, { nameFr: 'Coopérative ASSIREM' })).toMatchObject({
    code: 'name-taken',
    field: 'nameFr',
  });
  expect(await amend(cooperative, { nameFr: 'COOPÉRATIVE TIZI' })).toMatchObject({ ok: true });
});

test('an office amends in its place, and moves a seat only to where it reaches', async () => {
  const cooperative = await at.register();
  expect(await amend(cooperative, { address: 'Douar' }, officeOf('06'))).toMatchObject({ code: 'absent' });
  expect(await amend(cooperative, { address: 'Douar' }, officerOf(cooperative))).toMatchObject({
    code: 'forbidden',
  });
  const away = await amend(cooperative, { communeCode: '06.141.01.01' }, officeOf('05.301'));
  expect(away).toMatchObject({ code: 'absent' });
});

test('what was merged into another entry is written no more', async () => {
  const [cooperative, survivor] = [await at.register(), await at.register()];
  await sql`update registry.cooperative set state = 'merged', merged_into = ${survivor}
    where organisation_id = ${cooperative}`.execute(at.db);
  const move = { cooperative, move: 'suspension', legalDay: '2022-01-01' };
  const answers = [
    await amend(cooperative, { address: 'Douar' }),
    await recordMove.perform(at.call(), move),
    await correct(cooperative, newId()),
  ];
  expect(answers.map((answer) => !answer.ok && answer.code)).toEqual(
    Array.from({ length: 3 }, () => 'merged-away'),
  );
});
