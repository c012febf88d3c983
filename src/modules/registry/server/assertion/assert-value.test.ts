import { afterAll, beforeAll, expect, test } from 'vitest';
import { amendCooperative } from '../cooperative/amend-cooperative.ts';
import { cooperativeThread } from '../cooperative/cooperative-thread.ts';
import { declareHeadcount } from '../cooperative/declare-headcount.ts';
import {
  memberOf,
  NOON,
  officeOf,
  officerOf,
  testTending,
  type TestTending,
} from '../cooperative/test-tending.ts';
import { assertValue } from './assert-value.ts';
import { officeTask } from './office-task.ts';
import { officeTasks } from './office-tasks.ts';
import { settleTask } from './settle-task.ts';
import { valueHistory } from './value-history.ts';

const brahim = officeOf('05.301');
const HERE = 'Douar Taghbalout, Mrirt';
const THERE = 'Avenue Hassan II, Mrirt';
let house: TestTending;

beforeAll(async () => {
  house = await testTending();
});
afterAll(() => house.close());

test('Khadija contradicts the court: Brahim settles the task, and the register follows', async () => {
  const cooperative = await house.register({ address: HERE });
  const khadija = officerOf(cooperative);
  const court = { attribute: 'address', said: HERE, day: '2023-01-10', source: 'court', cooperative };
  expect(await assertValue.perform(house.call(brahim), court)).toMatchObject({ ok: true });
  expect(await markOf(cooperative)).toBe('confirmed');
  const hers = { ...court, said: THERE, day: '2024-06-01', source: 'cooperative' };
  expect(await assertValue.perform(house.call(khadija), hers)).toMatchObject({ ok: true });
  expect(await markOf(cooperative)).toBe('contradicted');
  expect(await addressOf(cooperative)).toBe(HERE);

  const waiting = await officeTasks.ask(asks(brahim), {});
  const task = waiting.ok ? waiting.value.tasks.find((one) => one.organisationId === cooperative) : undefined;
  expect(task).toMatchObject({
    kind: 'contradiction',
    about: 'address',
    openedOn: '2024-12-31',
    late: false,
  });
  const taskId = task?.taskId ?? '';
  const detail = await officeTask.ask(asks(brahim), { cooperative, task: taskId });
  const words = detail.ok ? detail.value.words : [];
  expect(words.map(({ value }) => value)).toEqual([HERE, THERE]);
  const settled = { cooperative, task: taskId, holds: words[1]?.assertionId, reason: 'Visite sur place' };
  const own = { ...settled, task: taskId };
  expect(await settleTask.perform(house.call(khadija), own)).toMatchObject({ ok: false, code: 'forbidden' });
  expect(await settleTask.perform(house.call(brahim), { ...settled, reason: '' })).toMatchObject({
    code: 'invalid',
  });
  expect(await settleTask.perform(house.call(brahim), settled)).toMatchObject({ ok: true });
  expect(await addressOf(cooperative)).toBe(THERE);
  expect(await markOf(cooperative)).toBe('confirmed');
  expect(await settleTask.perform(house.call(brahim), settled)).toMatchObject({ code: 'task-ended' });
});

test('a contradiction ends by itself when the court comes to say the same', async () => {
  const cooperative = await house.register({ address: HERE });
  const said = { attribute: 'address', cooperative };
  const hers = { ...said, said: THERE, day: '2024-06-01', source: 'cooperative' };
  await assertValue.perform(house.call(officerOf(cooperative)), hers);
  expect(await openTasks(cooperative)).toHaveLength(1);
  await assertValue.perform(house.call(brahim), {
    ...said,
    said: THERE,
    day: '2024-07-01',
    source: 'office',
  });
  expect(await openTasks(cooperative)).toHaveLength(0);
  expect(await addressOf(cooperative)).toBe(THERE);
});

test('nobody speaks for another: Khadija not for the court, an office not elsewhere', async () => {
  const cooperative = await house.register();
  const said = { attribute: 'phone', said: '0661000001', day: '2024-06-01', cooperative };
  const khadija = house.call(officerOf(cooperative));
  expect(await assertValue.perform(khadija, { ...said, source: 'court' })).toMatchObject({
    code: 'source-not-yours',
    field: 'source',
  });
  const elsewhere = house.call(officeOf('09.001'));
  expect(await assertValue.perform(elsewhere, { ...said, source: 'office' })).toMatchObject({
    code: 'absent',
  });
  const member = house.call(memberOf(cooperative));
  expect(await assertValue.perform(member, { ...said, source: 'cooperative' })).toMatchObject({
    code: 'forbidden',
  });
});

test('bad values are refused with their name and change nothing', async () => {
  const cooperative = await house.register();
  const said = { attribute: 'phone', said: '0661000001', day: '2024-06-01', source: 'office', cooperative };
  const call = house.call(brahim);
  const refusals = [
    [{ said: 'appelez' }, 'phone-unreadable'],
    [{ day: '2025-01-01' }, 'day-in-future'],
    [{ day: '2001-01-01' }, 'before-founding'],
    [{ attribute: 'members', said: 'beaucoup' }, 'count-unreadable'],
    [{ document: cooperative }, 'document-absent'],
  ] as const;
  for (const [change, code] of refusals) {
    expect(await assertValue.perform(call, { ...said, ...change })).toMatchObject({ ok: false, code });
  }
  const history = await valueHistory.ask(asks(brahim), { cooperative, attribute: 'phone' });
  expect(history).toMatchObject({ ok: true, value: { words: [] } });
});

test('what commands write leaves its source: the court’s for an amendment', async () => {
  const cooperative = await house.register();
  const amended = { cooperative, legalDay: '2024-02-01', address: THERE };
  await amendCooperative.perform(house.call(brahim), amended);
  const counted = { cooperative, day: '2024-11-30', women: '12', men: '0' };
  await declareHeadcount.perform(house.call(officerOf(cooperative)), counted);
  const address = await valueHistory.ask(asks(brahim), { cooperative, attribute: 'address' });
  expect(address).toMatchObject({ value: { words: [{ source: 'court', value: THERE }] } });
  const women = await valueHistory.ask(asks(brahim), { cooperative, attribute: 'women' });
  expect(women).toMatchObject({ value: { words: [{ source: 'cooperative', value: '12' }, { value: '9' }] } });
});

test('the register shows the headcount that wins, and who presides only to who is within reach', async () => {
  const cooperative = await house.register();
  const members = { attribute: 'members', said: '14', day: '2024-10-01', source: 'office', cooperative };
  expect(await assertValue.perform(house.call(brahim), members)).toMatchObject({ ok: true });
  const thread = await cooperativeThread.ask(asks(brahim), { cooperative });
  expect(thread).toMatchObject({
    value: { headcount: { day: '2024-10-01' }, marks: { members: 'declared' } },
  });
  const president = { ...members, attribute: 'president', said: 'Khadija Amrani' };
  await assertValue.perform(house.call(brahim), president);
  const asked = { cooperative, attribute: 'president' };
  expect(await valueHistory.ask(asks(brahim), asked)).toMatchObject({ ok: true });
  const nobody = { actor: { kind: 'anonymous' }, db: house.db, now: NOON } as const;
  expect(await valueHistory.ask(nobody, asked)).toMatchObject({ ok: false, code: 'absent' });
});

function asks(actor: typeof brahim) {
  return { actor, db: house.db, now: NOON };
}

async function markOf(cooperative: string) {
  const thread = await cooperativeThread.ask(asks(brahim), { cooperative });
  return thread.ok ? thread.value.marks.address : undefined;
}

async function addressOf(cooperative: string) {
  const thread = await cooperativeThread.ask(asks(brahim), { cooperative });
  return thread.ok ? thread.value.cooperative.address : undefined;
}

async function openTasks(cooperative: string) {
  const thread = await cooperativeThread.ask(asks(brahim), { cooperative });
  return thread.ok ? thread.value.openTasks : [];
}
