import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { signInWithPhone } from '#platform/identity/server';
import { ANONYMOUS, SYSTEM } from '#platform/operation';
import { admitMember } from './admit-member.ts';
import { amendMember } from './amend-member.ts';
import { cooperativeThread } from '../cooperative/cooperative-thread.ts';
import { memberList } from './member-list.ts';
import { myMemberships } from './my-memberships.ts';
import { resetMemberPin } from './reset-member-pin.ts';
import { SALMA, testDoor, testMembers } from './test-members.ts';
import { officerOf, NOON, testTending, type TestTending } from '../cooperative/test-tending.ts';

let at: TestTending;
let members: ReturnType<typeof testMembers>;
beforeAll(async () => {
  at = await testTending();
  members = testMembers(at);
});
afterAll(() => at.close());

test('a member is admitted with a code of her own, and enters to see her line and no more', async () => {
  const cooperative = await at.register({ nameFr: 'Coopérative Taddart', nameAr: 'تعاونية تادارت' });
  const { memberId, memberCode } = await members.admit(cooperative);
  expect(memberCode).toMatch(/^TW-/);
  const who = await (await members.enter(cooperative, memberId))();
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
  const { memberId } = await members.admit(cooperative, { phone: '06 61 11 22 33' });
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
  const door = testDoor(at);
  const by = (phone: string) => signInWithPhone(door, { phone, person: person.rows[0]?.person_id, pin });
  expect(await by('0661112233')).toMatchObject({ code: 'wrong-secret' });
  expect(await by('0661112244')).toMatchObject({ ok: true });
});

test('a declared number stands until all members are entered one by one', async () => {
  const cooperative = await at.register({ women: '4', men: '1', officers: '0', womenOfficers: '0' });
  const shown = async () => {
    const thread = await cooperativeThread.ask({ actor: SYSTEM, db: at.db, now: NOON }, { cooperative });
    return thread.ok ? thread.value.headcount : undefined;
  };
  for (const name of ['Zahra', 'Aïcha', 'Fadma', 'Itto'])
    await members.admit(cooperative, { nameLatin: name });
  expect(await shown()).toMatchObject({ source: 'declared', day: '2019-03-08' });
  await members.admit(cooperative, { nameLatin: 'Yassine', gender: 'M' });
  expect(await shown()).toMatchObject({
    source: 'counted',
    day: '2024-12-31',
    women: { 'under-35': 4 },
    men: { 'under-35': 1 },
  });
  const standings = await sql`select day, members, youth from registry.standing
    where organisation_id = ${cooperative} order by day`.execute(at.db);
  expect(standings.rows).toEqual([
    { day: '2019-03-08', members: 5, youth: 0 },
    { day: '2024-12-31', members: 5, youth: 5 },
  ]);
});
