import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { asDay } from '#platform/time';
import { addChanges } from '../change.sql.ts';
import { changesBetween, testRegister, type TestRegister } from '../test-register.ts';
import { keptFigures } from './kept-figures.ts';

let register: TestRegister;
let made = 0;
const kept = keptFigures<number>(() => 1);

beforeAll(async () => {
  register = await testRegister();
});
afterAll(() => register.close());

test('before figures have a state, everything is worked out each time', async () => {
  expect([await asked('x'), await asked('x')]).toEqual([1, 2]);
});

test('the same question is worked out once, until a figure changes', async () => {
  await change();
  expect([await asked('x'), await asked('x'), await asked('y'), await asked('x')]).toEqual([3, 3, 4, 3]);
  await change();
  expect(await asked('x')).toBe(5);
});

test('the oldest answers make way for new ones when there are too many lines', async () => {
  const large = keptFigures<number>(() => 90_000);
  const count = async (question: string) => large(register.db, question, async () => (made += 1));
  const first = await count('a');
  await count('b');
  expect(await count('a')).toBe(first);
  await count('c');
  expect(await count('a')).not.toBe(first);
});

function asked(question: string): Promise<number> {
  return kept(register.db, question, async () => (made += 1));
}

async function change(): Promise<void> {
  const standing = {
    day: asDay('2020-03-01'),
    counted: true,
    communeCode: '05.301.01.01',
    sector: 'artisanat',
    milieu: 'rural',
    members: 9,
    women: 9,
    youth: 5,
    ledByWomen: true,
    womenOnly: true,
  };
  const changes = changesBetween([], [standing]);
  await inTransaction(databaseScope(SYSTEM), (tx) => addChanges(tx, changes), register.db);
}
