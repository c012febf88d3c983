import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { codeAt } from '../secret/one-time-code.ts';
import { draftOneTimeCodes, setUpOneTimeCodes } from '../secret/set-up-one-time-codes.ts';
import { signInStaff, signInWithOneTimeCode } from './sign-in-staff.ts';
import { later, mandateIn, NOON, testPeople, type TestPeople } from '../person/test-people.ts';

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
  if (!answer.ok || answer.value.next !== 'code')
    throw new Error(`no second step: ${answer.ok ? answer.value.next : answer.code}`);
  return answer.value.step;
}

async function secondStep({ login, code, now }: { login: string; code: string; now: Date }) {
  const step = await passwordShown(login, now);
  return signInWithOneTimeCode(people.caller({ now }), { step, code });
}
