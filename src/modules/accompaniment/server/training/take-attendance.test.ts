import { afterAll, beforeAll, expect, test } from 'vitest';
import { admitMember } from '#modules/registry/server';
import { inTransaction } from '#platform/database/server';
import { seedRoles } from '#platform/identity/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import {
  COACH_VERBS,
  person,
  testAccompaniment,
  valueOf,
  type TestAccompaniment,
} from '../test-accompaniment.ts';
import { openSession } from './open-session.ts';
import { sessionRoll } from './session-roll.ts';
import { takeAttendance } from './take-attendance.ts';

const VERBS = ['open-session', 'take-attendance', 'session-roll'].map((verb) => `accompaniment.${verb}`);
const SESSION = {
  theme: 'financial-education',
  title: 'Le cahier de caisse',
  communeCode: '05.301.01.01',
  day: '2024-12-20',
  minutes: '360',
  capacity: '3',
};
let at: TestAccompaniment;
let fatima: ReturnType<typeof person>;
beforeAll(async () => {
  at = await testAccompaniment();
  const roles = [{ role: 'member', verbs: [] }];
  await inTransaction(databaseScope(SYSTEM), (tx) => seedRoles(tx, roles), at.db);
  const { personId } = at.fatima;
  fatima = person([...COACH_VERBS, ...VERBS], { kind: 'place', place: '05' }, { personId });
});
afterAll(() => at.close());

async function announced(change: Partial<typeof SESSION> = {}) {
  const input = { ...SESSION, ...change, cohort: at.cohort };
  return (await valueOf(openSession.perform(at.call(fatima), input))).session;
}

async function withMembers(count: number) {
  const { organisation } = await at.enrol();
  const members: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const names = { nameLatin: `Itto ${number}`, nameArabic: `إيطو ${number}` };
    const input = {
      cooperative: organisation,
      ...names,
      gender: 'F',
      admittedOn: '2023-12-01',
    };
    members.push((await valueOf(admitMember.perform(at.call(), input))).memberId);
  }
  return { cooperative: organisation, members };
}

async function presentAt(session: string) {
  const { attended } = await valueOf(sessionRoll.ask(at.ask(fatima), { session }));
  return attended.filter(({ present }) => present);
}

test('two phones tell one roll in any order: each person once, the later word stands', async () => {
  const session = await announced();
  const { cooperative, members } = await withMembers(2);
  const [first = '', second = ''] = members;
  const told = (madeAt: string, lines: object[]) =>
    takeAttendance.perform(at.call(fatima), { session, cooperative, madeAt, lines });
  const late = [
    { member: first, present: true },
    { member: second, present: false },
  ];
  await valueOf(told('2024-12-20T17:00:00Z', late));
  await valueOf(told('2024-12-20T17:00:00Z', late));
  await valueOf(told('2024-12-20T10:00:00Z', [{ member: second, present: true }]));
  expect((await presentAt(session)).map(({ member }) => member)).toEqual([first]);
  await valueOf(told('2024-12-20T18:00:00Z', [{ guest: 'Une voisine', present: true }]));
  expect(await presentAt(session)).toHaveLength(2);
});

test('a stranger, a person twice, a room too small and a session to come change nothing', async () => {
  const session = await announced();
  const { cooperative, members } = await withMembers(4);
  const take = (lines: object[], of = session) =>
    takeAttendance.perform(at.call(fatima), { session: of, cooperative, lines });
  const [first = ''] = members;
  const stranger = (await withMembers(1)).members;
  expect(await take([{ member: stranger[0], present: true }])).toMatchObject({ code: 'member-unknown' });
  const twice = [first, first].map((member) => ({ member, present: true }));
  expect(await take(twice)).toMatchObject({ code: 'person-twice', field: 'lines' });
  const everybody = members.map((member) => ({ member, present: true }));
  expect(await take(everybody)).toMatchObject({ code: 'room-full', detail: { count: 3 } });
  const ahead = await announced({ day: '2025-02-20' });
  expect(await take([{ member: first, present: true }], ahead)).toMatchObject({ code: 'session-to-come' });
  expect(await presentAt(session)).toEqual([]);
});

test('only the coach of a cooperative takes its roll', async () => {
  const session = await announced();
  const { cooperative, members } = await withMembers(1);
  const other = person(VERBS, { kind: 'place', place: '05' });
  const lines = members.map((member) => ({ member, present: true }));
  const answer = await takeAttendance.perform(at.call(other), { session, cooperative, lines });
  expect(answer).toMatchObject({ code: 'absent' });
});
