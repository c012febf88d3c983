import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestWords } from '../test-words.ts';
import { NOON, person, testAccompaniment, type TestAccompaniment } from '../test-accompaniment.ts';
import { issueCalendarKey } from './issue-calendar-key.ts';
import { visitCalendarSheet } from './visit-calendar-sheet.ts';

const VERBS = ['accompaniment.issue-calendar-key'];
let at: TestAccompaniment;
beforeAll(async () => {
  useTestWords();
  at = await testAccompaniment();
});
afterAll(() => at.close());

async function keyOf(actor: Parameters<typeof at.call>[0]): Promise<string> {
  const given = await issueCalendarKey.perform(at.call(actor), {});
  return given.ok ? given.value.key : '';
}
const shown = async (key: string) => {
  const sheet = await visitCalendarSheet(key, { locale: 'fr', now: NOON, db: at.db });
  return sheet?.body ?? 'nothing';
};

test('a coach’s address shows her visits, and only hers; a new one closes the one before', async () => {
  await at.enrol();
  const hind = await at.coach();
  const hers = await at.enrol({ coach: hind.personId });
  const { personId } = at.fatima;
  const first = await keyOf(person(VERBS, { kind: 'place', place: '05' }, { personId }));
  const mine = await shown(first);
  expect(mine).toContain('BEGIN:VEVENT');
  expect(mine).not.toContain(hers.visits[5]);
  const second = await keyOf(person(VERBS, { kind: 'place', place: '05' }, { personId }));
  expect(await shown(first)).toBe('nothing');
  expect(await shown(second)).toContain('SUMMARY:Visite');
});

test('a cooperative’s address shows its own road; a guessed one shows nothing', async () => {
  const ours = await at.enrol();
  const { onBehalfOf } = ours.president;
  const key = await keyOf(person(VERBS, { kind: 'organisation' }, { onBehalfOf }));
  const text = await shown(key);
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(5);
  expect(text).toContain(ours.visits[6]);
  expect(await shown('guessed')).toBe('nothing');
});
