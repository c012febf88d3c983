import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { recogniseSession, signInWithCode, signInWithPhone } from '#platform/identity/server';
import { newId } from '#platform/ids';
import { ANONYMOUS, holdsVerb, SYSTEM } from '#platform/operation';
import { mayTendCooperative } from '../permissions.ts';
import { admitMember } from './admit-member.ts';
import { amendMember } from './amend-member.ts';
import { cooperativeThread } from './cooperative-thread.ts';
import { endFunction } from './end-function.ts';
import { giveFunction } from './give-function.ts';
import { memberList } from './member-list.ts';
import { memberSheet } from './member-sheet.ts';
import { myMemberships } from './my-memberships.ts';
import { releaseMember } from './release-member.ts';
import { resetMemberPin } from './reset-member-pin.ts';
import { memberOf, NOON, officeOf, officerOf, testTending, type TestTending } from './test-tending.ts';

let at: TestTending;
beforeAll(async () => {
  at = await testTending();
});
afterAll(() => at.close());

const SALMA = {
  nameLatin: 'Salma Ouhssaine',
  nameArabic: 'سلمى أوحساين',
  gender: 'F',
  birthYear: '1999',
  admittedOn: '2023-02-01',
};
const COMMUNE = '05.301.01.05';

async function admit(cooperative: string, person: object = {}, actor = officerOf(cooperative)) {
  const answer = await admitMember.perform(at.call(actor), { cooperative, ...SALMA, ...person });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

const give = (cooperative: string, member: string, what: string, fromDay = '2023-03-01') =>
  giveFunction.perform(at.call(officerOf(cooperative)), { cooperative, member, function: what, fromDay });

const end = (cooperative: string, officer: string, toDay = '2024-06-01') =>
  endFunction.perform(at.call(officerOf(cooperative)), { cooperative, officer, toDay });

/** A member at the door, with the PIN an officer just gave her, as somebody who already chose her own. */
async function enter(cooperative: string, member: string) {
  const given = await resetMemberPin.perform(at.call(officerOf(cooperative)), { cooperative, member });
  if (!given.ok) throw new Error(given.code);
  await sql`update identity.credential set temporary = false`.execute(at.db);
  const door = {
    device: newId(),
    address: '10.0.0.1',
    browser: 'Firefox',
    trace: 'test',
    db: at.db,
    now: NOON,
  };
  const entered = await signInWithCode(door, { member: given.value.memberCode, pin: given.value.pin });
  if (!entered.ok) throw new Error(entered.code);
  return () => recogniseSession({ token: entered.value.token, now: NOON, db: at.db });
}

test('a member is admitted with a code of her own, and enters to see her line and no more', async () => {
  const cooperative = await at.register({ nameFr: 'Coopérative Taddart', nameAr: 'تعاونية تادارت' });
  const { memberId, memberCode } = await admit(cooperative);
  expect(memberCode).toMatch(/^TW-/);
  const who = await (await enter(cooperative, memberId))();
  expect(who?.actor).toMatchObject({
    role: 'member',
    onBehalfOf: cooperative,
    reach: { kind: 'organisation' },
  });
  const actor = who?.actor ?? ANONYMOUS;
  const mine = await myMemberships.ask({ actor, db: at.db }, {});
  expect(mine).toMatchObject({
    ok: true,
    value: [
      {
        cooperative: { organisationId: cooperative, nameFr: 'Coopérative Taddart' },
        member: { memberCode, terms: [] },
      },
    ],
  });
  expect(await memberList.ask({ actor, db: at.db }, { cooperative })).toMatchObject({ code: 'forbidden' });
  expect(await admitMember.perform(at.call(actor), { cooperative, ...SALMA })).toMatchObject({
    code: 'forbidden',
  });
});

test('Salma becomes treasurer, enters and tends her cooperative; her function ends, and she tends it no more', async () => {
  const cooperative = await at.register();
  const { memberId } = await admit(cooperative);
  const given = await give(cooperative, memberId, 'treasurer');
  if (!given.ok) throw new Error(given.code);
  const known = await enter(cooperative, memberId);
  const place = { organisationId: cooperative, communeCode: COMMUNE };
  const salma = (await known())?.actor ?? ANONYMOUS;
  expect(holdsVerb(salma, 'registry.admit-member') && mayTendCooperative(salma, place)).toBe(true);
  expect(
    await admitMember.perform(at.call(salma), { cooperative, ...SALMA, nameLatin: 'Yassine' }),
  ).toMatchObject({ ok: true });

  expect(await end(cooperative, given.value.officerId)).toMatchObject({ ok: true });
  const after = await known();
  expect(after?.mandates.map(({ role }) => role)).toEqual(['member']);
  expect(
    await memberList.ask({ actor: after?.actor ?? ANONYMOUS, db: at.db }, { cooperative }),
  ).toMatchObject({ code: 'forbidden' });
});

test('who keeps another function keeps her mandate until the last one ends; the board gives none', async () => {
  const cooperative = await at.register();
  const { memberId } = await admit(cooperative);
  const known = await enter(cooperative, memberId);
  const roles = async () => (await known())?.mandates.map(({ role }) => role).toSorted();
  const given = [];
  for (const what of ['board', 'secretary', 'manager']) given.push(await give(cooperative, memberId, what));
  const [board, secretary, manager] = given.map((answer) => (answer.ok ? answer.value.officerId : ''));
  expect(await roles()).toEqual(['cooperative-officer']);
  await end(cooperative, secretary ?? '');
  expect(await roles()).toEqual(['cooperative-officer']);
  await end(cooperative, manager ?? '');
  expect(await roles()).toEqual(['member']);
  await end(cooperative, board ?? '');
  expect(await roles()).toEqual(['member']);
});

test('who leaves is a member no more: her functions and her mandates end, her line stays', async () => {
  const cooperative = await at.register();
  const { memberId } = await admit(cooperative);
  await give(cooperative, memberId, 'president');
  const known = await enter(cooperative, memberId);
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
  expect(await give(cooperative, memberId, 'board', '2024-10-01')).toMatchObject({ code: 'already-left' });
});

test.each([
  ['a day to come', { admittedOn: '2025-01-01' }, 'day-in-future'],
  ['a day before the founding', { admittedOn: '2019-03-07' }, 'before-founding'],
  ['a child', { birthYear: '2006' }, 'not-adult'],
  ['somebody too old to be true', { birthYear: '1900' }, 'birth-year-unlikely'],
])('refuses to admit %s', async (_, person, code) => {
  const cooperative = await at.register();
  const answer = await admitMember.perform(at.call(officerOf(cooperative)), {
    cooperative,
    ...SALMA,
    ...person,
  });
  expect(answer).toMatchObject({ ok: false, code });
  const found = await sql`select from registry.member where organisation_id = ${cooperative}`.execute(at.db);
  expect(found.rows).toEqual([]);
});

test('tells each wrong field of a member', async () => {
  const cooperative = await at.register();
  const wrong = {
    cooperative,
    nameLatin: 'S',
    gender: 'X',
    birthYear: '99',
    phone: '0612',
    admittedOn: '1er mars',
  };
  expect(await admitMember.perform(at.call(officerOf(cooperative)), wrong)).toMatchObject({
    fields: {
      nameLatin: 'name-too-short',
      gender: 'not-in-list',
      birthYear: 'year-unreadable',
      phone: 'phone-unreadable',
      admittedOn: 'day-unreadable',
    },
  });
});

test('a corrected phone lets her in, and the former one no longer', async () => {
  const cooperative = await at.register();
  const { memberId } = await admit(cooperative, { phone: '06 61 11 22 33' });
  const amend = (change: object) =>
    amendMember.perform(at.call(officerOf(cooperative)), {
      cooperative,
      member: memberId,
      ...SALMA,
      ...change,
    });
  expect(await amend({ version: '1', nameLatin: 'Salma Ouhsaine', phone: '٠٦٦١١١٢٢٤٤' })).toMatchObject({
    ok: true,
  });
  expect(await amend({ version: '1', nameLatin: 'Autre' })).toMatchObject({ code: 'stale' });
  expect(await amend({ version: '2', birthYear: '2010' })).toMatchObject({ code: 'not-adult' });
  const given = await resetMemberPin.perform(at.call(officerOf(cooperative)), {
    cooperative,
    member: memberId,
  });
  const pin = given.ok ? given.value.pin : '';
  const person = await sql<{
    person_id: string;
    name_latin: string;
  }>`select person_id, name_latin from identity.person
    where person_id = (select person_id from registry.member where member_id = ${memberId})`.execute(at.db);
  expect(person.rows[0]?.name_latin).toBe('Salma Ouhsaine');
  const door = {
    device: newId(),
    address: '10.0.0.2',
    browser: 'Firefox',
    trace: 'test',
    db: at.db,
    now: NOON,
  };
  const by = (phone: string) => signInWithPhone(door, { phone, person: person.rows[0]?.person_id, pin });
  expect(await by('0661112233')).toMatchObject({ code: 'wrong-secret' });
  expect(await by('0661112244')).toMatchObject({ ok: true });
});

test('a function ends once, after it began, and has one holder', async () => {
  const cooperative = await at.register();
  const [a, b] = [await admit(cooperative), await admit(cooperative, { nameLatin: 'Aïcha Ouaziz' })];
  const given = await give(cooperative, a.memberId, 'president');
  const officer = given.ok ? given.value.officerId : '';
  expect(await give(cooperative, b.memberId, 'president')).toMatchObject({
    code: 'function-held',
    field: 'function',
  });
  expect(await give(cooperative, b.memberId, 'board', '2023-01-31')).toMatchObject({
    code: 'before-admission',
  });
  expect(await give(cooperative, b.memberId, 'board', '2025-01-01')).toMatchObject({ code: 'day-in-future' });
  expect(await give(cooperative, newId(), 'board')).toMatchObject({ code: 'absent' });
  expect(await end(cooperative, officer, '2023-02-28')).toMatchObject({
    code: 'before-term',
    field: 'toDay',
  });
  expect(await end(cooperative, officer, '2025-01-01')).toMatchObject({
    code: 'day-in-future',
    field: 'toDay',
  });
  expect(await end(cooperative, officer)).toMatchObject({ ok: true });
  expect(await end(cooperative, officer)).toMatchObject({ code: 'absent' });
  expect(await give(cooperative, b.memberId, 'president', '2024-06-01')).toMatchObject({ ok: true });
});

test('a declared number stands until all members are entered one by one', async () => {
  const cooperative = await at.register({ women: '4', men: '1', officers: '0', womenOfficers: '0' });
  const shown = async () => {
    const thread = await cooperativeThread.ask({ actor: SYSTEM, db: at.db, now: NOON }, { cooperative });
    return thread.ok ? thread.value.headcount : undefined;
  };
  for (const name of ['Zahra', 'Aïcha', 'Fadma', 'Itto']) await admit(cooperative, { nameLatin: name });
  expect(await shown()).toMatchObject({ source: 'declared', day: '2019-03-08' });
  await admit(cooperative, { nameLatin: 'Yassine', gender: 'M' });
  expect(await shown()).toMatchObject({
    source: 'counted',
    day: '2024-12-31',
    women: { 'under-35': 4 },
    men: { 'under-35': 1 },
  });
  const standings =
    await sql`select day, members, youth from registry.standing where organisation_id = ${cooperative} order by day`.execute(
      at.db,
    );
  expect(standings.rows).toEqual([
    { day: '2019-03-08', members: 5, youth: 0 },
    { day: '2024-12-31', members: 5, youth: 5 },
  ]);
});

test('nobody from elsewhere sees or touches a member, whatever she may do at home', async () => {
  const [cooperative, other] = [await at.register(), await at.register()];
  const { memberId } = await admit(cooperative);
  for (const actor of [officerOf(other), officeOf('06')]) {
    const call = at.call(actor);
    const where = { cooperative, member: memberId };
    expect(await admitMember.perform(call, { cooperative, ...SALMA })).toMatchObject({ code: 'absent' });
    expect(await amendMember.perform(call, { ...where, ...SALMA, version: 1 })).toMatchObject({
      code: 'absent',
    });
    expect(await resetMemberPin.perform(call, where)).toMatchObject({ code: 'absent' });
    expect(await memberSheet.ask({ actor, db: at.db }, where)).toMatchObject({ code: 'absent' });
    expect(await memberList.ask({ actor, db: at.db }, { cooperative })).toMatchObject({ code: 'absent' });
  }
  const smuggled = { cooperative: other, member: memberId, leftOn: '2024-01-01', reason: 'excluded' };
  expect(await releaseMember.perform(at.call(officerOf(other)), smuggled)).toMatchObject({ code: 'absent' });
  expect(await myMemberships.ask({ actor: memberOf(cooperative), db: at.db }, {})).toEqual({
    ok: true,
    value: [],
  });
  expect(await myMemberships.ask({ actor: ANONYMOUS, db: at.db }, {})).toEqual({ ok: true, value: [] });
});

test('the list of members goes page by page, by name, and finds one by name or code', async () => {
  const cooperative = await at.register();
  await sql`insert into registry.member (organisation_id, member_id, commune_code, person_id, name_latin, gender,
      member_code, admitted_on, version)
    select ${cooperative}, gen_random_uuid(), ${COMMUNE}, gen_random_uuid(), 'Membre ' || lpad(n::text, 2, '0'), 'F',
      'CODE-' || n, '2023-02-01', 1 from generate_series(0, 52) n`.execute(at.db);
  const { memberCode } = await admit(cooperative, { nameLatin: 'Zahra 100%' });
  const actor = officerOf(cooperative);
  const ask = async (asked: object) => {
    const answer = await memberList.ask({ actor, db: at.db }, { cooperative, ...asked });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };
  const first = await ask({});
  const second = await ask({ after: first.next });
  const names = [...first.members, ...second.members].map(({ nameLatin }) => nameLatin);
  expect([first.members.length, second.members.length, second.next]).toEqual([50, 4, undefined]);
  expect(names).toEqual(names.toSorted());
  expect((await ask({ q: '100%' })).members).toMatchObject([{ memberCode }]);
  expect((await ask({ q: memberCode.toLowerCase() })).members).toHaveLength(1);
  expect((await ask({ q: '%' })).members).toHaveLength(1);
  expect(await ask({ show: 'left' })).toMatchObject({ members: [], count: { present: 54, left: 0 } });
});
