import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { ANONYMOUS } from '#platform/operation';
import { newId } from '#platform/ids';
import { claimNumber } from './claim-number.ts';
import { recordMove } from './record-move.ts';
import { registerCooperative } from './register-cooperative.ts';
import { memberOf, officeOf, officerOf, testTending, TISSAGE, type TestTending } from './test-tending.ts';

let at: TestTending;
beforeAll(async () => {
  at = await testTending();
});
afterAll(() => at.close());

const enter = (change: Readonly<Record<string, unknown>>, actor = officeOf('05.301')) =>
  registerCooperative.perform(at.call(actor), { ...TISSAGE, ...change });

test('enters a cooperative with its registration, its number and its first standing', async () => {
  const names = { nameFr: 'Coopérative Tifaouine', nameAr: 'تعاونية تيفاوين' };
  const entered = await enter({ ...names, localRegister: '12/2019', court: 'Khénifra', under35: '٤' });
  if (!entered.ok) throw new Error(entered.code);
  const { organisationId } = entered.value;
  const standings = await sql`select day, counted, members, women, youth, led_by_women, women_only
    from registry.standing where organisation_id = ${organisationId}`.execute(at.db);
  expect(standings.rows).toEqual([
    {
      day: '2019-03-08',
      counted: true,
      members: 9,
      women: 9,
      youth: 4,
      led_by_women: true,
      women_only: true,
    },
  ]);
  const kept = await sql`select c.capital_centimes, c.milieu, i.value, e.filed_day, p.request_id
    from registry.cooperative c join registry.identifier i using (organisation_id)
    join registry.life_event e using (organisation_id) join platform.audit_entry p using (organisation_id)
    where c.organisation_id = ${organisationId}`.execute(at.db);
  expect(kept.rows).toEqual([
    {
      capital_centimes: 100_000,
      milieu: expect.any(String),
      value: '12/2019',
      filed_day: '2024-12-31',
      request_id: 'test',
    },
  ]);
});

test.each([
  ['too few founders', { women: '4' }, 'too-few-members', 'women'],
  ['a capital too small', { capital: '999' }, 'capital-too-small', 'capital'],
  ['a capital that is no amount', { capital: 'mille' }, 'amount-unreadable', 'capital'],
  ['a day to come', { registeredOn: '2025-01-01' }, 'day-in-future', 'registeredOn'],
  ['a year before the first law', { registeredOn: '1019-03-08' }, 'day-too-early', 'registeredOn'],
  ['a filing before the registration', { filedDay: '2019-03-07' }, 'filed-before-legal-day', 'filedDay'],
  ['a filing to come', { filedDay: '2025-01-01' }, 'day-in-future', 'filedDay'],
  ['more young people than members', { under35: '10' }, 'youth-above-members', 'under35'],
  ['more officers than members', { officers: '10' }, 'officers-above-members', 'officers'],
  [
    'women officers that are no women members',
    { women: '1', men: '9' },
    'women-officers-above',
    'womenOfficers',
  ],
  ['a local number without its court', { localRegister: '7' }, 'court-missing', 'court'],
  [
    'a local number without a digit',
    { localRegister: 'néant', court: 'Khénifra' },
    'identifier-unreadable',
    'localRegister',
  ],
])('refuses %s, and enters nothing', async (what, change, code, field) => {
  const names = { nameFr: `Coopérative refusée ${what}`, nameAr: 'تعاونية مرفوضة' };
  expect(await enter({ ...names, ...change })).toMatchObject({ ok: false, code, field });
  const found = await sql`select from registry.cooperative where name_fr = ${names.nameFr}`.execute(at.db);
  expect(found.rows).toEqual([]);
});

test('tells every field that cannot be read, each with its own code', async () => {
  const answer = await enter({
    nameFr: 'A',
    women: 'neuf',
    registeredOn: '2019-02-30',
    sector: 'or',
    communeCode: 'Mrirt',
  });
  expect(answer).toMatchObject({
    code: 'invalid',
    fields: {
      nameFr: 'name-too-short',
      women: 'count-unreadable',
      registeredOn: 'day-unreadable',
      sector: 'not-in-list',
      communeCode: 'place-unknown',
    },
  });
});

test('refuses a commune that does not exist, where the actor may enter', async () => {
  expect(await enter({ communeCode: '05.301.99.99' })).toMatchObject({
    code: 'place-unknown',
    field: 'communeCode',
  });
});

test('refuses a name taken in the commune, in either script, until its bearer is struck off', async () => {
  const first = await at.register({ nameFr: 'Coopérative Tamounte', nameAr: 'تعاونية تامونت' });
  const again = (names: object) => enter({ nameFr: 'Coopérative Autre', nameAr: 'تعاونية أخرى', ...names });
  expect(await again({ nameFr: 'COOPERATIVE  tamounté' })).toMatchObject({
    code: 'name-taken',
    field: 'nameFr',
  });
  expect(await again({ nameAr: 'تعاونية تامونت' })).toMatchObject({ code: 'name-taken' });
  const elsewhere = await registerCooperative.perform(at.call(), {
    ...TISSAGE,
    nameFr: 'Coopérative Tamounte',
    nameAr: 'تعاونية تامونت',
    communeCode: '05.301.03.01',
  });
  expect(elsewhere).toMatchObject({ ok: true });
  const struck = { cooperative: first, move: 'striking-off', legalDay: '2023-01-10' };
  expect(await recordMove.perform(at.call(), struck)).toMatchObject({ ok: true });
  expect(await again({ nameFr: 'Coopérative Tamounte' })).toMatchObject({ ok: true });
});

test('one number has one holder, and each court numbers its own register', async () => {
  const [a, b] = [await at.register(), await at.register()];
  const claim = (cooperative: string, number: object) =>
    claimNumber.perform(at.call(officeOf('05')), { cooperative, ...number });
  const local = { scheme: 'local-register', value: '45/2020' };
  expect(await claim(a, { ...local, court: 'Khénifra' })).toMatchObject({ ok: true });
  expect(await claim(a, { ...local, court: 'Khenifra' })).toMatchObject({ ok: true });
  expect(await claim(b, { ...local, court: 'KHÉNIFRA' })).toMatchObject({
    code: 'identifier-taken',
    field: 'value',
  });
  expect(await claim(b, { ...local, court: 'Meknès' })).toMatchObject({ ok: true });
  expect(await claim(b, local)).toMatchObject({ code: 'court-missing', field: 'court' });
  expect(await claim(b, { scheme: 'ice', value: '1234' })).toMatchObject({
    code: 'ice-length',
    field: 'value',
  });
  expect(await claim(b, { scheme: 'ice', value: '٠٠١ 234 567 000 089' })).toMatchObject({ ok: true });
  expect(await claim(a, { scheme: 'ice', value: '001234567000089' })).toMatchObject({
    code: 'identifier-taken',
  });
  expect(await claim(a, { scheme: 'cnss', value: 'inconnu' })).toMatchObject({
    code: 'identifier-unreadable',
  });
  const tomorrow = { scheme: 'craft-register', value: 'A-17', fromDay: '2025-01-01' };
  expect(await claim(a, tomorrow)).toMatchObject({ code: 'day-in-future', field: 'fromDay' });
});

test('only the office of the place enters, and the public is asked to enter first', async () => {
  expect(await enter({}, officeOf('06.141'))).toMatchObject({ code: 'forbidden' });
  expect(await enter({}, officerOf(newId()))).toMatchObject({ code: 'forbidden' });
  expect(await enter({}, memberOf(newId()))).toMatchObject({ code: 'forbidden' });
  expect(await registerCooperative.perform({ ...at.call(), actor: ANONYMOUS }, TISSAGE)).toMatchObject({
    code: 'anonymous',
  });
});

test('the same request sent twice enters one cooperative', async () => {
  const requestId = newId();
  const actor = officeOf('05.301');
  const input = { ...TISSAGE, nameFr: 'Coopérative Deux Fois', nameAr: 'تعاونية مرتين' };
  const [first, second] = [
    await registerCooperative.perform({ ...at.call(actor), requestId }, input),
    await registerCooperative.perform({ ...at.call(actor), requestId }, input),
  ];
  expect(first.ok).toBe(true);
  expect(second).toEqual(first);
});
