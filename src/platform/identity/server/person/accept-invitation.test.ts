import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { SYSTEM } from '#platform/operation';
import { acceptInvitation, invitationOf } from './accept-invitation.ts';
import { firstAdministratorLink } from './first-administrator-link.ts';
import { inviteStaff, recoverStaff } from './invite-staff.ts';
import { signInStaff } from '../session/sign-in-staff.ts';
import { later, NOON, testPeople, type TestPeople } from './test-people.ts';

const PASSWORD = 'la laine rouge de Mrirt';
const MINUTE = 60_000;
let people: TestPeople;

beforeAll(async () => {
  people = await testPeople();
});
afterAll(() => people.close());

test('the first administrator enters by a link that serves once', async () => {
  const old = await firstAdministratorLink(people.db, NOON);
  const token = await firstAdministratorLink(people.db, NOON);
  expect(await invitationOf(old ?? '', { db: people.db, now: NOON })).toBeUndefined();
  const typed = {
    token,
    name: 'Rachida Amrani',
    organisation: 'Office',
    login: 'Rachida',
    newPassword: PASSWORD,
  };
  expect(await acceptInvitation(people.caller(), { ...typed, newPassword: 'court' })).toMatchObject({
    code: 'password-short',
    field: 'newPassword',
  });
  expect(await acceptInvitation(people.caller({ now: later(25 * 60 * MINUTE) }), typed)).toMatchObject({
    code: 'invitation-used',
  });
  const both = await Promise.all([1, 2].map(() => acceptInvitation(people.caller(), typed)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await firstAdministratorLink(people.db, NOON)).toBeUndefined();
  const entered = both.find(({ ok }) => ok);
  const known = entered?.ok === true ? await people.who(entered.value.token) : undefined;
  expect(known?.session.worn).toMatchObject({
    role: 'administrator',
    reach: { kind: 'everything' },
  });
});

test('staff enter by invitation, and again by another when they have lost everything', async () => {
  const call = { actor: SYSTEM, trace: 'test', db: people.db, now: NOON };
  const mandate = {
    role: 'registry-officer',
    onBehalfName: 'Délégation',
    reachKind: 'place',
    reachPlace: '05',
  };
  const invited = await inviteStaff.perform(call, { nameLatin: 'Hind Alami', ...mandate });
  if (!invited.ok) throw new Error(invited.code);
  const typed = { token: invited.value.token, login: 'hind', newPassword: PASSWORD };
  expect(await acceptInvitation(people.caller(), { ...typed, login: 'a b' })).toMatchObject({
    code: 'login-form',
  });
  const first = await acceptInvitation(people.caller(), typed);
  expect(first.ok).toBe(true);
  const again = await recoverStaff.perform(call, { person: invited.value.personId });
  expect(await people.who(first.ok ? first.value.token : '')).toBeUndefined();
  expect(await signInStaff(people.caller(), { login: 'hind', password: PASSWORD })).toMatchObject({
    ok: false,
  });
  const token = again.ok ? again.value.token : '';
  expect(await invitationOf(token, { db: people.db, now: NOON })).toMatchObject({
    name: 'Hind Alami',
    login: 'hind',
  });
  expect(await acceptInvitation(people.caller(), { token, newPassword: PASSWORD })).toMatchObject({
    ok: true,
  });
});

test('a login that is taken stays with whoever has it, and the invitation stays open', async () => {
  const login = `staff-${newId()}`;
  await people.add({ login, pin: undefined });
  const call = { actor: SYSTEM, trace: 'test', db: people.db, now: NOON };
  const mandate = {
    role: 'registry-officer',
    onBehalfName: 'Délégation',
    reachKind: 'place',
    reachPlace: '05',
  };
  const invited = await inviteStaff.perform(call, { nameLatin: 'Hind Alami', ...mandate });
  const token = invited.ok ? invited.value.token : '';
  const typed = { token, login, newPassword: PASSWORD };
  expect(await acceptInvitation(people.caller(), typed)).toMatchObject({
    code: 'login-taken',
    field: 'login',
  });
  expect(await acceptInvitation(people.caller(), { ...typed, login: `${login}.2` })).toMatchObject({
    ok: true,
  });
});
