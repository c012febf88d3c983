import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACTIVITY_STATUSES } from '../../activity/activity-status.ts';
import { onEntryChanged } from '../directory/on-entry-changed.ts';
import { foundCooperatives } from '../directory/found-cooperatives.ts';
import { cooperativeThread } from '../cooperative/cooperative-thread.ts';
import { NOON, officeOf, officerOf, testTending, type TestTending } from '../cooperative/test-tending.ts';
import { settleTask } from '../assertion/settle-task.ts';
import { useReactions } from '#platform/operation/server';
import type { PersonActor } from '#platform/operation';
import { askSanction } from './ask-sanction.ts';
import { contestStatus } from './contest-status.ts';
import { recordEvidence } from './record-evidence.ts';

const brahim = officeOf('05.301');
let house: TestTending;

beforeAll(async () => {
  house = await testTending();
  useReactions([onEntryChanged]);
});
afterAll(() => house.close());

test('one silent since 2010 counts as ceased; Khadija contests, and nothing rests on it', async () => {
  const cooperative = await house.register({ registeredOn: '2010-03-08' });
  const khadija = officerOf(cooperative);
  expect(await statusOf(cooperative)).toMatchObject({ activity: 'ceased', openTasks: [] });
  const asked = { cooperative, reason: 'Aucun signe depuis 2010' };
  expect(await askSanction.perform(house.call(brahim), asked)).toMatchObject({ ok: true });
  expect(await askSanction.perform(house.call(brahim), asked)).toMatchObject({ code: 'already-asked' });
  const contest = { cooperative, reason: 'Nous avons vendu à la foire de Mrirt' };
  expect(await contestStatus.perform(house.call(brahim), contest)).toMatchObject({ code: 'absent' });
  expect(await contestStatus.perform(house.call(khadija), contest)).toMatchObject({ ok: true });
  expect(await contestStatus.perform(house.call(khadija), contest)).toMatchObject({
    code: 'already-contested',
  });
  const { openTasks } = await statusOf(cooperative);
  expect(openTasks).toMatchObject([{ kind: 'contest', about: 'status', reason: contest.reason }]);
  expect(await askSanction.perform(house.call(brahim), asked)).toMatchObject({ code: 'status-contested' });

  const sign = { cooperative, kind: 'fair', day: '2024-12-01' };
  expect(await recordEvidence.perform(house.call(khadija), sign)).toMatchObject({ ok: false });
  expect(await recordEvidence.perform(house.call(brahim), sign)).toMatchObject({ ok: true });
  expect(await recordEvidence.perform(house.call(brahim), sign)).toMatchObject({ code: 'sign-noted' });
  const answer = { cooperative, task: openTasks[0]?.taskId, reason: 'Vu à la foire' };
  expect(await settleTask.perform(house.call(brahim), answer)).toMatchObject({ ok: true });
  expect(await statusOf(cooperative)).toMatchObject({ activity: 'active', openTasks: [] });
  expect(await askSanction.perform(house.call(brahim), asked)).toMatchObject({ code: 'status-alive' });
});

test('a sign of a day to come, or from before the founding, is refused', async () => {
  const cooperative = await house.register();
  const sign = { cooperative, kind: 'visit' };
  const call = house.call(brahim);
  expect(await recordEvidence.perform(call, { ...sign, day: '2025-02-01' })).toMatchObject({
    code: 'day-in-future',
  });
  expect(await recordEvidence.perform(call, { ...sign, day: '1999-02-01' })).toMatchObject({
    code: 'before-founding',
  });
});

test('the search finds by the same status as the thread shows, on the day asked', async () => {
  const made = [
    await house.register({ registeredOn: '2009-05-04' }),
    await house.register({ registeredOn: '2020-05-04' }),
    await house.register({ registeredOn: '2024-05-06' }),
  ];
  const [, troubled] = [...made, await house.register({ registeredOn: '2012-01-02' })].slice(-2);
  const told = { cooperative: troubled, kind: 'difficulty', day: '2024-11-04' };
  await recordEvidence.perform(house.call(brahim), told);
  for (const now of [NOON, new Date('2027-01-15T12:00:00Z'), new Date('2031-06-01T12:00:00Z')]) {
    const asking = { actor: brahim, db: house.db, now };
    for (const activity of ACTIVITY_STATUSES) {
      const found = await foundCooperatives.ask(asking, { activity });
      const lines = found.ok ? found.value.lines : [];
      expect(lines.every((line) => line.activity === activity)).toBe(true);
      for (const cooperative of made) {
        const thread = await cooperativeThread.ask(asking, { cooperative });
        const isFound = lines.some(({ organisationId }) => organisationId === cooperative);
        expect(thread.ok && thread.value.activity === activity).toBe(isFound);
      }
    }
  }
});

async function statusOf(cooperative: string, actor: PersonActor = brahim) {
  const thread = await cooperativeThread.ask({ actor, db: house.db, now: NOON }, { cooperative });
  if (!thread.ok) throw new Error(thread.code);
  return thread.value;
}
