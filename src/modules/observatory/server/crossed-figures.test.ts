import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { newId } from '#platform/ids';
import { ANONYMOUS, databaseScope, SYSTEM, type Actor } from '#platform/operation';
import { asDay } from '#platform/time';
import { addChanges } from './change.sql.ts';
import { crossedFigures } from './crossed-figures.ts';
import { changesBetween, testRegister, type Standing, type TestRegister } from './test-register.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
let register: TestRegister;

/** Six cooperatives of weavers in Khénifra, one in El Jadida; farmers in El Jadida, a union among them. */
beforeAll(async () => {
  register = await testRegister();
  for (let one = 0; one < 6; one += 1) {
    await kept([standing('2019-05-10', { members: 10, women: 8, womenUnder35: 3, youth: 4 })]);
  }
  await kept([standing('2020-02-01', { communeCode: '06.181.01.01', members: 12, women: 12 })]);
  await kept([standing('2018-01-01', { communeCode: '06.181.01.01', sector: 'agriculture', members: 40 })]);
  await kept([
    standing('2021-06-15', {
      communeCode: '06.181.01.01',
      sector: 'agriculture',
      milieu: 'urban',
      kind: 'union',
      members: 30,
    }),
    { ...standing('2022-03-01', { communeCode: '06.181.01.01', sector: 'agriculture' }), counted: false },
  ]);
});
afterAll(() => register.close());

test('crosses cooperatives by region and sector, with every total', async () => {
  const table = await crossed({ rows: 'region', columns: 'sector', day: '2021-12-31' });
  expect(values(table)).toEqual({
    '05|artisanat': 6,
    '05|': 6,
    '06|agriculture': 2,
    '06|artisanat': 1,
    '06|': 3,
    '|agriculture': 2,
    '|artisanat': 7,
    '|': 9,
  });
});

test('counts to the very day, and the kinds apart', async () => {
  expect(values(await crossed({ rows: 'kind', day: '2021-06-14' }))).toEqual({ 'cooperative|': 8, '|': 8 });
  expect(values(await crossed({ rows: 'kind', day: '2021-06-15' }))).toMatchObject({ 'union|': 1 });
  expect(values(await crossed({ rows: 'kind', day: '2022-03-01' }))).toMatchObject({ '|': 8 });
});

test('tells the communes of a province, and refuses those of the country with a reason', async () => {
  const found = await crossed({ rows: 'commune', place: '06.181', day: '2021-12-31' });
  expect(values(found)).toEqual({ '06.181.01.01|': 3, '|': 3 });
  const refused = await crossedFigures.ask(asking(SYSTEM), { rows: 'commune' });
  expect(refused).toMatchObject({ ok: false, fields: { rows: 'communes-of-a-province' } });
});

test('tells women and men by age, and says why other indicators cannot be', async () => {
  const found = await crossed({
    indicator: 'members',
    rows: 'age',
    columns: 'gender',
    place: '05',
    day: '2021-12-31',
  });
  expect(values(found)).toMatchObject({ 'under-35|women': 18, 'under-35|men': 6, '|women': 48, '|': 60 });
  const refused = await crossedFigures.ask(asking(SYSTEM), { rows: 'gender', indicator: 'cooperatives' });
  expect(refused).toMatchObject({ ok: false, fields: { rows: 'of-members-only' } });
});

test('tells the state at the end of each year, and creations in each', async () => {
  const states = await crossed({ rows: 'year', columns: 'sector', day: '2022-12-31' });
  expect(values(states)).toMatchObject({
    '2018|agriculture': 1,
    '2021|agriculture': 2,
    '2022|agriculture': 1,
  });
  expect(values(states)).not.toHaveProperty('|agriculture');
  const created = await crossed({ indicator: 'created', rows: 'year', day: '2022-12-31' });
  expect(values(created)).toEqual({ '2018|': 1, '2019|': 6, '2020|': 1, '2021|': 1, '2022|': 0, '|': 9 });
  expect(values(await crossed({ indicator: 'created', day: '2019-12-31' }))).toEqual({ '05|': 6, '|': 6 });
});

test('says nothing is there before the first row, instead of dividing by it', async () => {
  const table = await crossed({ indicator: 'women-share', day: '1956-01-01' });
  expect(table.cells).toEqual([{ row: '', column: '', part: 0, whole: 0 }]);
});

test('hides the members of few cooperatives from a journalist, not from the office', async () => {
  const question = { indicator: 'members', rows: 'province', columns: 'sector', day: '2021-12-31' };
  const seen = await crossed(question, ANONYMOUS);
  expect(seen).toMatchObject({ fewest: 5 });
  expect(values(seen)['06.181|artisanat']).toBe('hidden');
  const refused = values(await crossed({ ...question, place: '06' }, ANONYMOUS));
  expect(refused['06.181|artisanat']).toBe('hidden');
  expect(values(await crossed(question, officer('06.181')))['06.181|artisanat']).toBe('hidden');
  expect(
    values(await crossed({ ...question, place: '06.181', rows: 'sector', columns: 'kind' }, officer('06'))),
  ).toMatchObject({
    'artisanat|': 12,
  });
});

async function crossed(input: object, actor: Actor = SYSTEM) {
  const found = await crossedFigures.ask(asking(actor), input);
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found.value;
}

function asking(actor: Actor) {
  return { actor, db: register.db, now: NOW };
}

function values({ cells }: Awaited<ReturnType<typeof crossed>>): Record<string, number | string | undefined> {
  return Object.fromEntries(
    cells.map(({ row, column, value, hidden }) => [`${row}|${column}`, hidden ? 'hidden' : value]),
  );
}

function officer(place: string): Actor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Brahim',
    role: 'register-officer',
    verbs: new Set(['observatory.figure-rows']),
    reach: { kind: 'place', place },
    onBehalfOf: newId(),
  };
}

async function kept(standings: readonly Standing[]): Promise<void> {
  await register.keep(newId(), standings);
  const changes = changesBetween([], standings);
  await inTransaction(databaseScope(SYSTEM), (tx) => addChanges(tx, changes), register.db);
}

function standing(day: string, more: Partial<Standing>): Standing {
  return {
    day: asDay(day),
    counted: true,
    communeCode: '05.301.01.01',
    sector: 'artisanat',
    milieu: 'rural',
    members: 0,
    women: 0,
    youth: 0,
    ledByWomen: false,
    womenOnly: false,
    ...more,
  };
}
