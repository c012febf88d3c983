import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmDeclaration } from './confirm-declaration.ts';
import { officeDeclarations } from './office-declarations.ts';
import { remindAll } from './remind-declarations.ts';
import { submitDeclaration } from './submit-declaration.ts';
import {
  DECLARED,
  messagesOf,
  NOON,
  someone,
  speaker,
  testDeclarations,
  type TestDeclarations,
} from './test-declarations.ts';

let house: TestDeclarations;

beforeAll(async () => {
  house = await testDeclarations();
});
afterAll(() => house.close());

test('Brahim sees who declared and who has not, with counts that add up', async () => {
  const made = [await house.entered('0612345611'), await house.entered('0612345612')];
  const [one] = made;
  const which = one?.which ?? {};
  const khadija = speaker(one?.cooperative ?? '');
  await submitDeclaration.perform(house.call(khadija), { ...which, ...DECLARED });
  const salma = speaker(one?.cooperative ?? '');
  await confirmDeclaration.perform(house.call(salma), { ...which, way: 'officer' });
  const brahim = someone({ kind: 'place', place: '05.301' });
  const asked = { actor: brahim, db: house.db, now: NOON };
  const work = await officeDeclarations.ask(asked, { state: 'confirmed' });
  expect(work).toMatchObject({ ok: true, value: { year: 2024, deadline: '2025-07-30', late: false } });
  if (!work.ok) return;
  expect(work.value.lines).toHaveLength(work.value.counts.confirmed);
  const total = Object.values(work.value.counts).reduce((sum, count) => sum + count, 0);
  expect(total).toBe(2);
  expect(work.value.counts).toMatchObject({ confirmed: 1, none: 1 });
});

test('before the deadline who has not declared is reminded, each reminder once', async () => {
  const near = new Date('2025-07-10T12:00:00Z');
  expect(await remindAll(new Date('2025-06-01T12:00:00Z'), house.db)).toBe(0);
  expect(await remindAll(near, house.db)).toBe(1);
  expect(await remindAll(near, house.db)).toBe(0);
  expect(await remindAll(new Date('2025-07-29T12:00:00Z'), house.db)).toBe(1);
  const bodies = await messagesOf(house.db, 'governance.reminder.first.2024');
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toContain('2024');
});
