import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { ANONYMOUS } from '#platform/operation';
import { admitMember } from './admit-member.ts';
import { amendMember } from './amend-member.ts';
import { memberList } from './member-list.ts';
import { memberSheet } from './member-sheet.ts';
import { myMemberships } from './my-memberships.ts';
import { releaseMember } from './release-member.ts';
import { resetMemberPin } from './reset-member-pin.ts';
import { SALMA, testMembers } from './test-members.ts';
import {
  memberOf,
  officeOf,
  officerOf,
  testTending,
  TISSAGE,
  type TestTending,
} from '../cooperative/test-tending.ts';

let at: TestTending;
let members: ReturnType<typeof testMembers>;
beforeAll(async () => {
  at = await testTending();
  members = testMembers(at);
});
afterAll(() => at.close());

test('nobody from elsewhere sees or touches a member, whatever she may do at home', async () => {
  const [cooperative, other] = [await at.register(), await at.register()];
  const { memberId } = await members.admit(cooperative);
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
  await sql`insert into registry.member (organisation_id, member_id, commune_code, person_id, name_latin,
      gender, member_code, admitted_on, version)
    select ${cooperative}, gen_random_uuid(), ${TISSAGE.communeCode}, gen_random_uuid(),
      'Membre ' || lpad(n::text, 2, '0'), 'F', 'CODE-' || n, '2023-02-01', 1
    from generate_series(0, 52) n`.execute(at.db);
  const { memberCode } = await members.admit(cooperative, { nameLatin: 'Zahra 100%' });
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
