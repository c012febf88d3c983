import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, testDatabase, inTransaction, type Db, type TestDatabase } from '#platform/database/server';
import { newId } from '#platform/ids';
import { ANONYMOUS, databaseScope, SYSTEM } from '#platform/operation';
import { registerCooperative } from '#modules/registry/server';
import { achieved } from '../../result/results.ts';
import { awardLines } from '../result/award-lines.ts';
import { loadFunding } from './load-funding.ts';
import { publicResults } from '../result/public-results.ts';
import { costsOf } from './khemisset.ts';
import { MOAZARA, MOAZARA_CELLS, MRIRT_PARTNERS } from './told.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await testDatabase();
  db = openPool(database.url);
  await inTransaction(databaseScope(SYSTEM), async () => undefined, db);
  for (const name of [
    'Coopérative Al Oussra',
    ...Array.from({ length: 75 }, (_, at) => `Coopérative de Tiflet ${at}`),
  ]) {
    const made = await registerCooperative.perform(
      { actor: SYSTEM, trace: 'test', db, deliverLater: true, now: new Date('2024-12-31T12:00:00Z') },
      {
        kind: 'cooperative',
        nameFr: name,
        nameAr: `تعاونية ${newId().slice(-6)}`,
        communeCode: '04.291.01.01',
        sector: 'artisanat',
        registeredOn: '2013-01-01',
        women: '9',
        men: '0',
      },
    );
    if (!made.ok) throw new Error(JSON.stringify(made));
  }
  const made = await registerCooperative.perform(
    { actor: SYSTEM, trace: 'test', db, deliverLater: true, now: new Date('2024-12-31T12:00:00Z') },
    {
      kind: 'cooperative',
      nameFr: 'Laine de Mrirt',
      nameAr: 'صوف مريرت',
      communeCode: '05.301.01.05',
      sector: 'artisanat',
      registeredOn: '2013-01-01',
      women: '9',
      men: '0',
    },
  );
  if (!made.ok) throw new Error(JSON.stringify(made));
  await loadFunding(newId(), db);
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

async function results() {
  const answer = await publicResults.ask({ actor: ANONYMOUS, db }, {});
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

test('INDH Khémisset: 21 projects of 7.9 million, of which INDH gave and paid 4.74', async () => {
  const { programmes } = await results();
  const khemisset = programmes.find(({ programme }) => programme === 'indh-khemisset');
  expect(khemisset?.editions).toMatchObject([
    {
      edition: '2019-2023',
      projects: 21,
      cooperatives: 21,
      cost: 7_900_000_00,
      granted: 4_740_000_00,
      committed: 4_740_000_00,
      paid: 4_740_000_00,
      justified: 4_740_000_00,
    },
    { edition: '2024', projects: 73, cooperatives: 16, cost: 10_540_000_00, granted: 0, paid: 0 },
  ]);
});

test('each project of Khémisset is exactly 60 % INDH, and none above 300,000 dirhams', () => {
  for (const { cost, indh } of costsOf(21)) {
    expect(indh * 5).toBe(cost * 3);
    expect(indh).toBeLessThanOrEqual(300_000_00);
  }
});

test('Moazara: 577 projects, 60 % led by women, 50 % rural; 414 of them for 19.2 million', () => {
  const count = (of: (cell: (typeof MOAZARA_CELLS)[number]) => boolean) =>
    MOAZARA_CELLS.filter(of).reduce((sum, { count: one }) => sum + one, 0);
  const all = count(() => true);
  expect(all).toBe(577);
  expect(MOAZARA.reduce((sum, { projects }) => sum + projects, 0)).toBe(577);
  expect(Math.round((100 * count(({ ledByWomen }) => ledByWomen)) / all)).toBe(60);
  expect(Math.round((100 * count(({ milieu }) => milieu === 'rural')) / all)).toBe(50);
  const told = MOAZARA.filter(({ granted }) => granted !== undefined);
  expect(told.reduce((sum, { projects }) => sum + projects, 0)).toBe(414);
  expect(told.reduce((sum, { granted = 0 }) => sum + granted, 0)).toBe(19_200_000);
});

test('Al Oussra: 20 to 100 workers, 300 to 500 pieces a day, after 210,000 dirhams', async () => {
  const { outcomes } = await results();
  expect(outcomes).toMatchObject([
    { measure: 'pieces-per-day', before: 300, after: 500, granted: 210_000_00 },
    { measure: 'workers', before: 20, after: 100, source: 'MAP, Khémisset, 5 juillet 2024' },
  ]);
});

test('FLOWER: planned 300 people, reached more than 1,000 in Morocco; 20 coaches', async () => {
  const { achievements } = await results();
  const of = (measure: string) => achievements.filter((one) => one.measure === measure);
  expect(of('people').find(({ place }) => place === 'MA')).toMatchObject({
    target: 300,
    actual: 1000,
    atLeast: true,
  });
  expect(of('coaches').reduce((sum, { actual = 0 }) => sum + actual, 0)).toBe(20);
  expect(of('cooperatives-created').map(({ actual }) => actual)).toEqual([3, 7]);
});

test('Mrirt: one signed convention of six partners, without an amount nobody published', async () => {
  const { programmes } = await results();
  expect(programmes.find(({ programme }) => programme === 'mrirt-wool')).toMatchObject({
    projects: 1,
    granted: 0,
    paid: 0,
  });
  const shown = await awardLines.ask({ actor: ANONYMOUS, db }, { programme: 'mrirt-wool' });
  const [line] = shown.ok ? shown.value.lines : [];
  expect(line).toMatchObject({ state: 'signed', fromCall: false });
  expect(line?.funders.map(({ party }) => party)).toEqual(MRIRT_PARTNERS.map(([key]) => key));
  expect(line?.funders).toHaveLength(6);
});

test('the contests: 50,000 dirhams for each winner, handed over and owing nothing', async () => {
  const { programmes } = await results();
  const young = programmes.find(({ programme }) => programme === 'generation-solidaire');
  expect(young?.editions).toMatchObject([{ projects: 28, granted: 1_400_000_00, paid: 1_400_000_00 }]);
});

test('FLOWER over-achieved its people, reached its cards in one region and not in the other', async () => {
  const { achievements } = await results();
  const shares = achievements
    .filter(({ measure, target }) => target !== undefined && ['people', 'cards'].includes(measure))
    .map((one) => [one.measure, one.place, achieved(one)]);
  expect(shares).toEqual([
    ['cards', '01', 3 / 16],
    ['cards', '04', 1],
    ['people', 'MA', 1000 / 300],
  ]);
  expect(achievements.filter(({ measure }) => measure === 'women-in-cooperatives')).toMatchObject([
    { place: '01', actual: 15 },
    { place: '04', actual: 69 },
  ]);
});
