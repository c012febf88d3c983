import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#platform/operation';
import { dayOf } from '#platform/time';
import { publicCalls } from '../call/public-calls.ts';
import { NADIA, NOON, testProgrammes, type TestProgrammes } from '../test-programmes.ts';
import { loadCalls } from './load-calls.ts';

let at: TestProgrammes;
beforeAll(async () => {
  at = await testProgrammes();
});
afterAll(() => at.close());

test('the demonstration has an open call of each programme', async () => {
  const opened = await loadCalls(NADIA, { now: NOON, today: dayOf(NOON), db: at.db });
  expect(opened.size).toBe(6);
  const listed = await publicCalls.ask({ actor: ANONYMOUS, db: at.db, now: NOON }, {});
  expect(listed.ok && listed.value.map(({ stage }) => stage)).toEqual(Array(6).fill('open'));
});
