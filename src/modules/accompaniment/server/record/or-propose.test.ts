import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { actorThen, endMandate, seedPeople, seedRoles } from '#platform/identity/server';
import { newId } from '#platform/ids';
import { SHAPE } from '#platform/offline';
import { receiveCommands } from '#platform/offline/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { asDay } from '#platform/time';
import { assignCoach } from '../cohort/assign-coach.ts';
import {
  COACH_VERBS,
  NOON,
  person,
  testAccompaniment,
  valueOf,
  type TestAccompaniment,
} from '../test-accompaniment.ts';
import { startVisit } from '../visit/start-visit.ts';
import { proposals } from './proposals.ts';

const FIELD = {
  commands: [startVisit],
  converters: [],
  sources: [],
  communeOf: async () => undefined,
  actorThen,
};
const VERBS = [...COACH_VERBS, 'accompaniment.proposals'];
const [BEFORE, AFTER] = [newId<'mandate'>(), newId<'mandate'>()];
let at: TestAccompaniment;
let fatima: ReturnType<typeof person>;
beforeAll(async () => {
  at = await testAccompaniment();
  const { personId } = at.fatima;
  const mandate = {
    role: 'field-agent',
    onBehalfOf: newId<'organisation'>(),
    onBehalfName: 'Équipe de terrain',
    from: asDay('2024-01-01'),
    to: undefined,
  };
  const atlas = { ...mandate, mandateId: BEFORE, reach: { kind: 'place', place: '05' } as const };
  const souss = { ...mandate, mandateId: AFTER, reach: { kind: 'place', place: '09' } as const };
  await inTransaction(
    databaseScope(SYSTEM),
    async (tx) => {
      await seedRoles(tx, [{ role: 'field-agent', verbs: VERBS }]);
      await seedPeople(tx, [{ personId, nameLatin: 'Fatima', mandates: [atlas, souss] }], NOON);
    },
    at.db,
  );
  fatima = { ...person(VERBS, souss.reach, { personId }), mandateId: AFTER };
});
afterAll(() => at.close());

/** Her phone, back in the network after a month, under her new mandate. */
async function tells(visit: string, madeAt: string, mandate: string) {
  const command = {
    id: newId(),
    name: 'accompaniment.start-visit',
    input: { visit, consent: 'no' },
    madeAt,
    device: newId(),
    sequence: 1,
    mandate,
    lineage: { record: `visit/${visit}` },
    shape: SHAPE,
  };
  const sent = { device: command.device, shape: SHAPE, sentAt: NOON.toISOString(), asking: [], takeBack: [] };
  const syncing = { actor: fatima, trace: 'test', field: FIELD, now: NOON, db: at.db };
  const { receipts } = await receiveCommands(syncing, { ...sent, commands: [command] });
  return receipts[0];
}

test('what Fatima did before she changed regions is not lost: Hind takes it up, or it stands', async () => {
  const [given, kept] = [await at.enrol(), await at.enrol()];
  const hind = person(VERBS, { kind: 'place', place: '05' }, await at.coach());
  await valueOf(assignCoach.perform(at.call(at.nadia), { enrolment: given.enrolment, coach: hind.personId }));
  const [visit = '', own = ''] = [given.visits[0], kept.visits[0]];
  const madeAt = '2024-12-30T10:00:00.000Z';
  expect(await tells(visit, madeAt, BEFORE), 'it may still be worn').toMatchObject({
    outcome: 'held',
    code: 'other-mandate',
  });
  const { personId } = at.fatima;
  const ended = { ...at.call(), now: new Date('2024-12-31T08:00:00Z') };
  await valueOf(endMandate.perform(ended, { person: personId, mandate: BEFORE }));
  expect(await tells(visit, madeAt, BEFORE)).toMatchObject({ outcome: 'proposed' });
  const waiting = await valueOf(proposals.ask(at.ask(hind), {}));
  expect(waiting.visits).toMatchObject([{ visitId: visit, by: 'Fatima' }]);
  expect(await tells(own, madeAt, BEFORE)).toMatchObject({ outcome: 'received' });
  expect(await tells(own, '2024-12-31T10:00:00.000Z', BEFORE), 'after its end').toMatchObject({
    outcome: 'refused',
    code: 'mandate-over',
  });
  expect(await tells(own, madeAt, newId()), 'of nobody').toMatchObject({ code: 'mandate-over' });
});

test('under her new mandate she reaches nothing of her old region any more', async () => {
  const { visits } = await at.enrol();
  const [visit = ''] = visits;
  const madeAt = '2024-12-31T09:00:00.000Z';
  expect(await tells(visit, madeAt, AFTER)).toMatchObject({ outcome: 'refused', code: 'absent' });
});
