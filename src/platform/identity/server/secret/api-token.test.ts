import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { issueApiToken, recogniseApiToken } from './api-token.ts';
import { later, mandateIn, NOON, testPeople, type TestPeople } from '../person/test-people.ts';

const MINUTE = 60_000;
let people: TestPeople;

beforeAll(async () => {
  people = await testPeople();
});
afterAll(() => people.close());

test('a program acts under the mandate its token was made for, until either ends', async () => {
  const mandateId = newId<'mandate'>();
  const { personId } = await people.add({ mandates: [{ ...mandateIn('Tighanimine'), mandateId }] });
  const token = await issueApiToken({ personId, mandateId, label: 'essai', days: 30 }, people.db);
  const known = await recogniseApiToken({ token, now: later(MINUTE), db: people.db });
  expect(known?.actor).toMatchObject({ personId, mandateId, role: 'cooperative-officer' });
  expect([...(known?.actor.verbs ?? [])]).toEqual(['cooperative-officer.act']);
  const tooLate = new Date(Date.parse('2100-01-01'));
  expect(await recogniseApiToken({ token, now: tooLate, db: people.db })).toBeUndefined();
  expect(await recogniseApiToken({ token: `${token}x`, now: NOON, db: people.db })).toBeUndefined();
});
