import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { SYSTEM } from '#platform/operation';
import { acceptInvitation, invitationOf } from './accept-invitation.ts';
import { issueApiToken, recogniseApiToken } from './api-token.ts';
import { firstAdministratorLink } from './first-administrator-link.ts';
import { inviteStaff, recoverStaff } from './invite-staff.ts';
import { codeAt } from './one-time-code.ts';
import { draftOneTimeCodes, setUpOneTimeCodes } from './set-up-one-time-codes.ts';
import { signInStaff, signInWithOneTimeCode } from './sign-in-staff.ts';
import { later, mandateIn, NOON, testPeople, type TestPeople } from './test-people.ts';

const PASSWORD = 'la laine rouge de Mrirt';
const MINUTE = 60_000;
let people: TestPeople;

beforeAll(async () => {
  people = await testPeople();
});
afterAll(() => people.close());

test('a password without second step opens one’s account and no mandate', async () => {
  const { token } = await enteredAs(await staff());
  const known = await people.who(token);
  expect(known?.session.mustDo).toBe('second-step');
  expect(known?.actor.role).toBe('oneself');
});

test('a password, then a one-time code, open the mandate for twelve hours of quiet', async () => {
  const { login, secret } = await staffWithCodes();
  const now = later(5 * MINUTE);
  const entered = await secondStep({ login, code: codeAt(secret, now), now });
  const token = entered.ok ? entered.value.token : '';
  const known = await people.who(token, now);
  expect(known?.session).toMatchObject({ kind: 'staff', mustDo: undefined });
  expect(known?.actor).toMatchObject({ role: 'registry-officer', reach: { kind: 'place', place: '05' } });
  expect(await people.who(token, later(13 * 60 * MINUTE, now))).toBeUndefined();
});

test('a one-time code serves once, also the one that set it up', async () => {
  const { login, secret } = await staffWithCodes();
  expect(await secondStep({ login, code: codeAt(secret, NOON), now: NOON })).toMatchObject({
    code: 'wrong-code',
  });
  const now = later(5 * MINUTE);
  const code = codeAt(secret, now);
  expect(await secondStep({ login, code, now })).toMatchObject({ ok: true });
  expect(await secondStep({ login, code, now })).toMatchObject({ code: 'wrong-code' });
});

test('one-time codes cannot be guessed: the second step is locked like a password', async () => {
  const { login } = await staffWithCodes();
  const now = later(5 * MINUTE);
  const codes: string[] = [];
  for (let time = 0; time < 6; time += 1) {
    const answer = await secondStep({ login, code: String(100_000 + time), now });
    codes.push(answer.ok ? 'entered' : answer.code);
  }
  expect(codes.slice(-2)).toEqual(['too-many-tries', 'too-many-tries']);
});

test('the second step waits five minutes and no longer', async () => {
  const { login, secret } = await staffWithCodes();
  const step = await passwordShown(login, NOON);
  const now = later(6 * MINUTE);
  const answer = await signInWithOneTimeCode(people.caller({ now }), { step, code: codeAt(secret, now) });
  expect(answer).toMatchObject({ code: 'step-expired' });
});

test('a wrong password and a login nobody has get the same answer', async () => {
  const login = await staff();
  const wrong = await signInStaff(people.caller(), { login, password: 'autre chose de long' });
  expect(await signInStaff(people.caller(), { login: 'personne', password: PASSWORD })).toEqual(wrong);
  expect(wrong).toEqual({ ok: false, code: 'wrong-secret' });
});

test('codes already set up are not replaced by whoever holds the session', async () => {
  const { login, secret } = await staffWithCodes();
  const now = later(5 * MINUTE);
  const entered = await secondStep({ login, code: codeAt(secret, now), now });
  const actor = (await people.who(entered.ok ? entered.value.token : '', now))?.actor;
  if (actor === undefined) throw new Error('not signed in');
  const offered = draftOneTimeCodes(actor);
  const input = { draft: offered.draft, code: codeAt(offered.secret, now) };
  const call = { actor, trace: 'test', db: people.db, now };
  expect(await setUpOneTimeCodes.perform(call, input)).toMatchObject({ code: 'codes-set-up' });
});

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
  const known = await enteredAs('rachida');
  expect((await people.who(known.token))?.session.worn).toMatchObject({
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
  const login = await staff();
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

test('a program acts under the mandate its token was made for, until either ends', async () => {
  const mandateId = newId<'mandate'>();
  const { personId } = await people.add({ mandates: [{ ...mandateIn('Tighanimine'), mandateId }] });
  const token = await issueApiToken({ personId, mandateId, label: 'essai', days: 30 }, people.db);
  const known = await recogniseApiToken({ token, now: later(MINUTE), db: people.db });
  expect(known?.actor).toMatchObject({ personId, mandateId, role: 'cooperative-officer' });
  expect([...(known?.actor.verbs ?? [])]).toEqual(['cooperative-officer.act']);
  const tooLate = new Date(Date.parse('2100-01-01'));
  expect(await recogniseApiToken({ token, now: tooLate, db: people.db })).toBeUndefined();
  expect(await recogniseApiToken({ token: `${token}x`, now: NOON, db: people.db })).toBeUndefined();
});

async function staff(): Promise<string> {
  const login = `staff-${newId()}`;
  const reach = { kind: 'place', place: '05' } as const;
  const mandate = { ...mandateIn('Délégation'), role: 'registry-officer', reach };
  await people.add({ login, password: PASSWORD, pin: undefined, memberCode: undefined, mandates: [mandate] });
  return login;
}

async function enteredAs(login: string) {
  const answer = await signInStaff(people.caller(), { login: login.toUpperCase(), password: PASSWORD });
  if (!answer.ok || answer.value.next !== 'entered') throw new Error('not entered');
  return answer.value.signedIn;
}

async function staffWithCodes(): Promise<{ login: string; secret: string }> {
  const login = await staff();
  const actor = (await people.who((await enteredAs(login)).token))?.actor;
  if (actor === undefined) throw new Error('not signed in');
  const { draft, secret } = draftOneTimeCodes(actor);
  const call = { actor, trace: 'test', db: people.db, now: NOON };
  const made = await setUpOneTimeCodes.perform(call, { draft, code: codeAt(secret, NOON) });
  if (!made.ok) throw new Error(made.code);
  return { login, secret };
}

async function passwordShown(login: string, now: Date): Promise<string> {
  const answer = await signInStaff(people.caller({ now }), { login, password: PASSWORD });
  if (!answer.ok || answer.value.next !== 'code') throw new Error('no second step');
  return answer.value.step;
}

async function secondStep({ login, code, now }: { login: string; code: string; now: Date }) {
  const step = await passwordShown(login, now);
  return signInWithOneTimeCode(people.caller({ now }), { step, code });
}
