import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { ANONYMOUS, databaseScope, SYSTEM } from '#platform/operation';
import { laterTotals } from './later-totals.ts';
import { loadPublishedFigures } from './load-published-figures.ts';
import { publishedFigures } from './published-figures.ts';
import { testRegister, type TestRegister } from './test-register.ts';

let register: TestRegister;
let loaded: number;

beforeAll(async () => {
  register = await testRegister();
  loaded = await inTransaction(databaseScope(SYSTEM), loadPublishedFigures, register.db);
});
afterAll(() => register.close());

test('loads every total of the list, and the same again when it is loaded twice', async () => {
  expect(loaded).toBeGreaterThan(150);
  expect(await inTransaction(databaseScope(SYSTEM), loadPublishedFigures, register.db)).toBe(loaded);
});

test('shows what is published on a place for the same thing as an indicator, latest first', async () => {
  const found = await publishedFigures.ask(asking(), { place: '06', indicator: 'women-only' });
  expect(found).toMatchObject({
    ok: true,
    value: [{ period: '2020-02', measure: 'women_only_cooperatives', value: 416 }],
  });
  const national = await publishedFigures.ask(asking(), { place: 'MA', measure: 'members' });
  expect(national.ok && national.value.map(({ period }) => period)).toEqual([
    '2025-11',
    '2024-12',
    '2013-12',
    '2013-06',
    '2008-12',
    '2006-12',
  ]);
});

test('quotes beside a register that stands at the end of 2024 what was published since', async () => {
  const found = await laterTotals.ask(asking(), {});
  expect(found.ok && found.value.map(({ measure, value }) => [measure, value])).toEqual([
    ['cooperatives', 65_315],
    ['members', 788_969],
  ]);
});

function asking() {
  return { actor: ANONYMOUS, db: register.db, now: new Date('2024-12-31T12:00:00Z') };
}
