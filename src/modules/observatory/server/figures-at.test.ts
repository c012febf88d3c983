import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { newId } from '#platform/ids';
import { ANONYMOUS, databaseScope, SYSTEM } from '#platform/operation';
import { asDay } from '#platform/time';
import { addChanges } from './change.sql.ts';
import { figuresAt } from './figures-at.ts';
import { nationalFigures } from './national-figures.ts';
import { registerDay } from './register-day.ts';
import { changesBetween, testRegister, type Standing, type TestRegister } from './test-register.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
let register: TestRegister;

/**
 * Khénifra: a women's cooperative of weavers. El Jadida: farmers, closed in 2021, and argan, opened in April
 * 2022.
 */
beforeAll(async () => {
  register = await testRegister();
  await kept([
    standing('2019-05-10', {
      communeCode: '05.301.01.01',
      sector: 'artisanat',
      members: 12,
      women: 12,
      womenOnly: true,
      ledByWomen: true,
    }),
  ]);
  await kept([
    standing('2018-01-01', {
      communeCode: '06.181.01.01',
      sector: 'agriculture',
      milieu: 'urban',
      members: 30,
      women: 3,
    }),
    standing('2021-06-15', {
      communeCode: '06.181.01.01',
      sector: 'agriculture',
      milieu: 'urban',
      counted: false,
    }),
  ]);
  await kept([
    standing('2022-04-20', { communeCode: '06.181.01.01', sector: 'argane', members: 8, women: 5, youth: 2 }),
  ]);
});
afterAll(() => register.close());

test('tells the country apart by region at the end of a year', async () => {
  const found = await figures({ day: '2020-12-31' });
  expect(found).toMatchObject({
    place: 'MA',
    by: 'region',
    total: { cooperatives: 2, members: 42, women: 15, womenOnly: 1, womenOnlyMembers: 12 },
  });
  expect(found.lines.map(({ key, measures }) => [key, measures.cooperatives])).toEqual([
    ['05', 1],
    ['06', 1],
  ]);
});

test('counts from the very day, and no longer from the day it ends', async () => {
  expect((await figures({ day: '2019-05-09' })).total.cooperatives).toBe(1);
  expect((await figures({ day: '2019-05-10' })).total.cooperatives).toBe(2);
  expect((await figures({ day: '2021-06-14' })).total.cooperatives).toBe(2);
  expect((await figures({ day: '2021-06-15' })).total.cooperatives).toBe(1);
  expect((await figures({ day: '2022-04-30', by: 'province' })).total.cooperatives).toBe(2);
});

test('tells a province apart by sector, by milieu and by year', async () => {
  const jadida = { day: '2022-12-31', place: '06.181' };
  expect(named(await figures({ ...jadida, by: 'sector' }))).toEqual({ agriculture: 0, argane: 1 });
  expect(named(await figures({ ...jadida, by: 'milieu' }))).toEqual({ rural: 1, urban: 0 });
  expect(named(await figures({ ...jadida, by: 'year' }))).toEqual({
    '2018': 1,
    '2019': 1,
    '2020': 1,
    '2021': 0,
    '2022': 1,
  });
});

test('narrows to a sector and a milieu', async () => {
  expect((await figures({ day: '2020-06-30', sector: 'agriculture', milieu: 'urban' })).total.members).toBe(
    30,
  );
  expect((await figures({ day: '2020-06-30', sector: 'agriculture', milieu: 'rural' })).total.members).toBe(
    0,
  );
});

test('stands at the end of the last year with changes when no day is asked', async () => {
  const asked = await registerDay.ask({ actor: ANONYMOUS, db: register.db, now: NOW }, {});
  expect(asked).toMatchObject({ ok: true, value: { day: '2022-12-31', firstYear: 2018, lastYear: 2022 } });
  const national = await nationalFigures.ask({ actor: SYSTEM, db: register.db, now: NOW }, {});
  expect(national).toMatchObject({
    ok: true,
    value: { day: '2022-12-31', total: { cooperatives: 2, members: 20 } },
  });
});

test('hides from the public the members of few cooperatives, never how many they are', async () => {
  const found = await figuresAt.ask({ actor: ANONYMOUS, db: register.db, now: NOW }, { day: '2020-12-31' });
  expect(found).toMatchObject({ ok: true, value: { hidden: true, total: { cooperatives: 2 } } });
  expect(found.ok && found.value.total).not.toHaveProperty('members');
  for (const { measures } of found.ok ? found.value.lines : [])
    expect(measures).not.toHaveProperty('members');
});

test('shows today when a day to come is asked', async () => {
  expect((await figures({ day: '2040-01-01' })).day).toBe('2026-11-22');
});

async function figures(input: object) {
  const found = await figuresAt.ask({ actor: SYSTEM, db: register.db, now: NOW }, input);
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

function named({ lines }: Awaited<ReturnType<typeof figures>>) {
  return Object.fromEntries(lines.map(({ key, measures }) => [key, measures.cooperatives]));
}

async function kept(standings: readonly Standing[]): Promise<void> {
  await register.keep(newId(), standings);
  await inTransaction(
    databaseScope(SYSTEM),
    (tx) => addChanges(tx, changesBetween([], standings)),
    register.db,
  );
}

function standing(day: string, more: Partial<Standing>): Standing {
  const none = { members: 0, women: 0, youth: 0, ledByWomen: false, womenOnly: false };
  return {
    day: asDay(day),
    counted: true,
    communeCode: '05.301.01.01',
    sector: 'artisanat',
    milieu: 'rural',
    ...none,
    ...more,
  };
}
