import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { SHAPE } from '#platform/offline';
import { receiveCommands, type Field } from '#platform/offline/server';
import { NOON, person, testAccompaniment, valueOf, type TestAccompaniment } from '../test-accompaniment.ts';
import { latePhones } from './late-phones.ts';

const FIELD: Field = { commands: [], converters: [], sources: [], communeOf: async () => undefined };
const DAY_MS = 86_400_000;
let at: TestAccompaniment;
beforeAll(async () => {
  at = await testAccompaniment();
});
afterAll(() => at.close());

/** Fatima’s phone sends its third command; the first two are still on it. */
async function thirdCommand(): Promise<void> {
  const now = new Date(NOON.getTime() - 12 * DAY_MS);
  const device = newId<'device'>();
  const command = {
    id: newId(),
    name: 'accompaniment.start-visit',
    input: {},
    madeAt: now.toISOString(),
    device,
    sequence: 3,
    mandate: at.fatima.mandateId,
    lineage: {},
    shape: SHAPE,
  };
  const sent = {
    device,
    shape: SHAPE,
    sentAt: now.toISOString(),
    commands: [command],
    asking: [],
    takeBack: [],
  };
  await receiveCommands({ actor: at.fatima, trace: 'test', field: FIELD, now, db: at.db }, sent);
}

test('Nadia sees which phones were not heard, and what they must still hold', async () => {
  const nadia = person(['accompaniment.late-phones'], { kind: 'everything' });
  const hind = await at.coach();
  await thirdCommand();
  const seen = await valueOf(latePhones.ask(at.ask(nadia), {}));
  expect(seen.late).toMatchObject([{ silentDays: 12, missing: 2, held: 1, refused: 0 }]);
  expect(seen.late[0]?.coach.personId).toBe(at.fatima.personId);
  expect(seen.never.map(({ personId }) => personId)).toContain(hind.personId);
});

test('an office sees the phones of its own region only', async () => {
  const souss = person(['accompaniment.late-phones'], { kind: 'place', place: '09' });
  const seen = await valueOf(latePhones.ask(at.ask(souss), { days: '0' }));
  expect([...seen.late, ...seen.never]).toEqual([]);
});
