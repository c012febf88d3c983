import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { ANONYMOUS, holdsVerb } from '#platform/operation';
import { mayTendCooperative } from '../../permissions.ts';
import { admitMember } from './admit-member.ts';
import { memberList } from './member-list.ts';
import { memberSheet } from './member-sheet.ts';
import { releaseMember } from './release-member.ts';
import { resetMemberPin } from './reset-member-pin.ts';
import { SALMA, testMembers } from './test-members.ts';
import { officerOf, testTending, TISSAGE, type TestTending } from '../cooperative/test-tending.ts';

let at: TestTending;
let members: ReturnType<typeof testMembers>;
beforeAll(async () => {
  at = await testTending();
  members = testMembers(at);
});
afterAll(() => at.close());

test('Salma is treasurer and tends her cooperative, until her function ends', async () => {
  const cooperative = await at.register();
  const { memberId } = await members.admit(cooperative);
  const given = await members.give(cooperative, memberId, 'treasurer');
  if (!given.ok) throw new Error(given.code);
  const known = await members.enter(cooperative, memberId);
  const place = { organisationId: cooperative, communeCode: TISSAGE.communeCode };
  const salma = (await known())?.actor ?? ANONYMOUS;
  expect(holdsVerb(salma, 'registry.admit-member') && mayTendCooperative(salma, place)).toBe(true);
  expect(
    await admitMember.perform(at.call(salma), { cooperative, ...SALMA, nameLatin: 'Yassine' }),
  ).toMatchObject({ ok: true });

  expect(await members.end(cooperative, given.value.officerId)).toMatchObject({ ok: true });
  const after = await known();
  expect(after?.mandates.map(({ role }) => role)).toEqual(['member']);
  expect(
    await memberList.ask({ actor: after?.actor ?? ANONYMOUS, db: at.db }, { cooperative }),
  ).toMatchObject({ code: 'forbidden' });
});

test('who keeps another function keeps her mandate until it ends; the board gives none', async () => {
  const cooperative = await at.register();
  const { memberId } = await members.admit(cooperative);
  const known = await members.enter(cooperative, memberId);
  const roles = async () => (await known())?.mandates.map(({ role }) => role).toSorted();
  const given = [];
  for (const what of ['board', 'secretary', 'manager'])
    given.push(await members.give(cooperative, memberId, what));
  const [board, secretary, manager] = given.map((answer) => (answer.ok ? answer.value.officerId : ''));
  expect(await roles()).toEqual(['cooperative-officer']);
  await members.end(cooperative, secretary ?? '');
  expect(await roles()).toEqual(['cooperative-officer']);
  await members.end(cooperative, manager ?? '');
  expect(await roles()).toEqual(['member']);
  await members.end(cooperative, board ?? '');
  expect(await roles()).toEqual(['member']);
});

test('who leaves is a member no more: her functions and her mandates end, her line stays', async () => {
  const cooperative = await at.register();
  const { memberId } = await members.admit(cooperative);
  await members.give(cooperative, memberId, 'president');
  const known = await members.enter(cooperative, memberId);
  const leave = { cooperative, member: memberId, leftOn: '2024-09-01', reason: 'resigned' };
  expect(await releaseMember.perform(at.call(officerOf(cooperative)), leave)).toMatchObject({ ok: true });
  expect((await known())?.mandates).toEqual([]);
  const sheet = await memberSheet.ask(
    { actor: officerOf(cooperative), db: at.db },
    { cooperative, member: memberId },
  );
  expect(sheet).toMatchObject({
    ok: true,
    value: { member: { leftOn: '2024-09-01', leavingReason: 'resigned', terms: [{ toDay: '2024-09-01' }] } },
  });
  expect(await releaseMember.perform(at.call(officerOf(cooperative)), leave)).toMatchObject({
    code: 'already-left',
  });
  const pin = { cooperative, member: memberId };
  expect(await resetMemberPin.perform(at.call(officerOf(cooperative)), pin)).toMatchObject({
    code: 'absent',
  });
  expect(await members.give(cooperative, memberId, 'board', '2024-10-01')).toMatchObject({
    code: 'already-left',
  });
});

test('a function ends once, after it began, and has one holder', async () => {
  const cooperative = await at.register();
  const [a, b] = [
    await members.admit(cooperative),
    await members.admit(cooperative, { nameLatin: 'Aïcha Ouaziz' }),
  ];
  const given = await members.give(cooperative, a.memberId, 'president');
  const officer = given.ok ? given.value.officerId : '';
  expect(await members.give(cooperative, b.memberId, 'president')).toMatchObject({
    code: 'function-held',
    field: 'function',
  });
  expect(await members.give(cooperative, b.memberId, 'board', '2023-01-31')).toMatchObject({
    code: 'before-admission',
  });
  expect(await members.give(cooperative, b.memberId, 'board', '2025-01-01')).toMatchObject({
    code: 'day-in-future',
  });
  expect(await members.give(cooperative, newId(), 'board')).toMatchObject({ code: 'absent' });
  expect(await members.end(cooperative, officer, '2023-02-28')).toMatchObject({
    code: 'before-term',
    field: 'toDay',
  });
  expect(await members.end(cooperative, officer, '2025-01-01')).toMatchObject({
    code: 'day-in-future',
    field: 'toDay',
  });
  expect(await members.end(cooperative, officer)).toMatchObject({ ok: true });
  expect(await members.end(cooperative, officer)).toMatchObject({ code: 'absent' });
  expect(await members.give(cooperative, b.memberId, 'president', '2024-06-01')).toMatchObject({ ok: true });
});
