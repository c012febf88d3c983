import { afterAll, beforeAll, expect, test } from 'vitest';
import { peopleAtPhone, signInAsStoryPerson, signInWithCode, signInWithPhone } from './sign-in.ts';
import { later, testPeople, type TestPeople } from '../person/test-people.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let people: TestPeople;

beforeAll(async () => {
  people = await testPeople();
});
afterAll(() => people.close());

test('lets a member in with her code and her PIN, under her mandate', async () => {
  const { member, personId } = await people.add();
  const entered = await signInWithCode(people.caller(), { member: member.toLowerCase(), pin: '492 703' });
  const known = await people.who(entered.ok ? entered.value.token : '');
  expect(known?.actor).toMatchObject({
    personId,
    role: 'cooperative-officer',
    reach: { kind: 'organisation' },
  });
  expect(known?.session).toMatchObject({
    kind: 'member',
    personNameArabic: 'خديجة أيت علي',
    mustDo: undefined,
  });
});

test('gives the same answer to a wrong PIN, to a member without PIN and to a code nobody has', async () => {
  const { member } = await people.add();
  const bare = await people.add({ pin: undefined });
  const answers = await Promise.all(
    [member, bare.member, 'TW-0000-0000'].map((code) =>
      signInWithCode(people.caller(), { member: code, pin: '111222' }),
    ),
  );
  expect(answers).toEqual(Array.from({ length: 3 }, () => ({ ok: false, code: 'wrong-secret' })));
});

test('tells a misspelt code as such, and counts nothing', async () => {
  const { member } = await people.add();
  const misspelt = member.slice(0, -1) + (member.endsWith('7') ? '8' : '7');
  const caller = people.caller();
  for (let time = 0; time < 20; time += 1) {
    const answer = await signInWithCode(caller, { member: misspelt, pin: '492703' });
    if (answer.ok || answer.code !== 'code-misspelt')
      expect(answer).toMatchObject({ code: 'code-misspelt', field: 'member' });
  }
  expect(await signInWithCode(caller, { member, pin: '492703' })).toMatchObject({ ok: true });
});

test('a wrong PIN eleven times from three addresses locks the account, not the neighbours', async () => {
  const [victim, neighbour, own] = [await people.add(), await people.add(), await people.add()];
  const callers = ['41.250.1.1', '41.250.1.2', '2001:db8:1:2::7'].map((address) =>
    people.caller({ address }),
  );
  const tried: string[] = [];
  for (let time = 0; time < 11; time += 1) {
    // Each try waits for the lock of the one before to end, as a patient machine would.
    const caller = { ...callers[time % 3], now: later(time * 3 * HOUR) };
    const answer = await signInWithCode(
      { ...people.caller(), ...caller },
      { member: victim.member, pin: `49270${time % 3}` },
    );
    tried.push(answer.ok ? 'entered' : answer.code);
  }
  expect(new Set(tried)).toEqual(new Set(['wrong-secret']));

  const afterwards = later(30 * HOUR + 60_000);
  const right = await signInWithCode(people.caller({ now: afterwards }), {
    member: victim.member,
    pin: '492703',
  });
  expect(right).toMatchObject({ ok: false, code: 'too-many-tries', detail: { count: expect.any(Number) } });

  for (const [at, { member }] of [neighbour, own].entries()) {
    const beside = people.caller({ address: callers[at]?.address, now: afterwards });
    expect(await signInWithCode(beside, { member, pin: '492703' })).toMatchObject({ ok: true });
  }
  const rested = people.caller({ now: later(9 * DAY) });
  expect(await signInWithCode(rested, { member: victim.member, pin: '492703' })).toMatchObject({ ok: true });
});

test('counts guesses sent at the same moment', async () => {
  const { member } = await people.add();
  const guesses = Array.from({ length: 20 }, (_, at) =>
    signInWithCode(people.caller(), { member, pin: String(500_000 + at) }),
  );
  const codes = (await Promise.all(guesses)).map((answer) => (answer.ok ? 'entered' : answer.code));
  expect(codes.filter((code) => code === 'wrong-secret')).toHaveLength(4);
  expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(16);
});

test('forgets the wrong tries of an account once its PIN is shown', async () => {
  const { member } = await people.add();
  for (let round = 0; round < 3; round += 1) {
    for (let time = 0; time < 3; time += 1) await signInWithCode(people.caller(), { member, pin: '111222' });
    expect(await signInWithCode(people.caller(), { member, pin: '492703' })).toMatchObject({ ok: true });
  }
});

test('a device that tries many accounts is made to wait', async () => {
  const caller = people.caller();
  for (let time = 0; time < 13; time += 1) {
    const { member } = await people.add({ pin: undefined });
    await signInWithCode(caller, { member, pin: '111222' });
  }
  const { member } = await people.add();
  expect(await signInWithCode(caller, { member, pin: '492703' })).toMatchObject({ code: 'too-many-tries' });
  const elsewhere = people.caller({ address: caller.address });
  expect(await signInWithCode(elsewhere, { member, pin: '492703' })).toMatchObject({ ok: true });
});

test('a phone shared by several shows first names and initials, and lets each in', async () => {
  const phone = '06 61 00 00 01';
  const fatima = await people.add({ nameLatin: 'Fatima Benhaddou', phone });
  await people.add({ nameLatin: 'Aïcha Ouaziz', nameArabic: undefined, phone, pin: '820461' });
  const caller = people.caller();
  const found = await peopleAtPhone(caller, '+212661000001');
  const names = found.ok ? found.value.map(({ name }) => name) : [];
  expect(names).toEqual(['Aïcha O.', 'Fatima B.']);
  const typed = { phone, person: fatima.personId };
  expect(await signInWithPhone(caller, { ...typed, pin: '492703' })).toMatchObject({ ok: true });
  expect(await signInWithPhone(caller, { ...typed, pin: '820461' })).toMatchObject({ code: 'wrong-secret' });
});

test('nobody enters as somebody who is not of the phone', async () => {
  const { personId } = await people.add();
  const typed = { phone: '0661000001', person: personId, pin: '492703' };
  expect(await signInWithPhone(people.caller(), typed)).toMatchObject({ code: 'wrong-secret' });
});

test('phones cannot be looked up in bulk from one address', async () => {
  const answers: string[] = [];
  for (let at = 0; at < 40; at += 1) {
    const answer = await peopleAtPhone(
      people.caller({ address: '41.250.9.9' }),
      `06620000${String(at).padStart(2, '0')}`,
    );
    answers.push(answer.ok ? 'found' : answer.code);
  }
  expect(answers.slice(0, 30).every((answer) => answer === 'phone-unknown')).toBe(true);
  expect(answers.slice(-8).every((answer) => answer === 'too-many-tries')).toBe(true);
});

test('nobody enters with one click outside a demonstration', async () => {
  const { personId } = await people.add({ storyRole: 'president' });
  expect(await signInAsStoryPerson(people.caller(), personId)).toMatchObject({ ok: false, code: 'absent' });
});

test('a cookie stolen from the database is worth nothing', async () => {
  const { member } = await people.add();
  const entered = await signInWithCode(people.caller(), { member, pin: '492703' });
  const known = await people.who(entered.ok ? entered.value.token : '');
  expect(await people.who(known?.session.tokenHash ?? '')).toBeUndefined();
});

test('entering anew closes the session the browser held', async () => {
  const { member } = await people.add();
  const first = await signInWithCode(people.caller(), { member, pin: '492703' });
  const token = first.ok ? first.value.token : '';
  await signInWithCode(people.caller({ session: token }), { member, pin: '492703' });
  expect(await people.who(token)).toBeUndefined();
});
