import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { addPasskey, offerPasskey } from '../secret/add-passkey.ts';
import { removePasskey } from '../secret/remove-passkey.ts';
import { signInStaff } from './sign-in-staff.ts';
import { offerPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey.ts';
import { testAuthenticator, type TestAuthenticator } from '../secret/test-authenticator.ts';
import { mandateIn, NOON, testPeople, later, type TestPeople } from '../person/test-people.ts';

const SITE = { origin: 'https://twiza.example', host: 'twiza.example' };
const PASSWORD = 'la laine rouge de Mrirt';
let people: TestPeople;

beforeAll(async () => {
  people = await testPeople();
});
afterAll(() => people.close());

test('a passkey made by a device lets its owner in, with her mandate', async () => {
  const { device, personId } = await withPasskey();
  const entered = await enter(device);
  const known = await people.who(entered.ok ? entered.value.token : '');
  expect(known?.actor).toMatchObject({ personId, role: 'registry-officer' });
  expect(known?.session.mustDo).toBeUndefined();
});

test('an answer given once is not taken again', async () => {
  const { device } = await withPasskey();
  const response = device.show(await offerPasskeySignIn(people.caller(), SITE));
  expect(await signInWithPasskey(people.caller(), { response, site: SITE })).toMatchObject({ ok: true });
  expect(await signInWithPasskey(people.caller(), { response, site: SITE })).toMatchObject({
    code: 'passkey-refused',
  });
});

test('an answer that comes late, from another site, or from an unknown device is refused', async () => {
  const { device } = await withPasskey();
  const options = await offerPasskeySignIn(people.caller(), SITE);
  const late = people.caller({ now: later(6 * 60_000) });
  expect(await signInWithPasskey(late, { response: device.show(options), site: SITE })).toMatchObject({
    ok: false,
  });
  const stranger = testAuthenticator(SITE);
  expect((await enter(stranger)).ok).toBe(false);
  const elsewhere = { origin: 'https://elsewhere.example', host: 'elsewhere.example' };
  const again = await offerPasskeySignIn(people.caller(), SITE);
  const answer = await signInWithPasskey(people.caller(), { response: device.show(again), site: elsewhere });
  expect(answer).toMatchObject({ code: 'passkey-refused' });
});

test.each(['', '{}', '[]', 'no json', '{"id":"x"}', undefined])(
  'refuses %s, which is no answer of a device',
  async (response) => {
    expect(await signInWithPasskey(people.caller(), { response, site: SITE })).toMatchObject({
      code: 'passkey-refused',
    });
  },
);

test('whoever has a passkey and no codes is led from the password to the passkey', async () => {
  const { login } = await withPasskey();
  const answer = await signInStaff(people.caller(), { login, password: PASSWORD });
  expect(answer).toMatchObject({ ok: true, value: { next: 'passkey' } });
});

test('a passkey removed opens nothing', async () => {
  const { device } = await withPasskey();
  const entered = await enter(device);
  const actor = (await people.who(entered.ok ? entered.value.token : ''))?.actor;
  if (actor === undefined) throw new Error('not signed in');
  const passkey = idOf(device.show({ challenge: 'x' }));
  const call = { actor, trace: 'test', db: people.db, now: NOON };
  expect(await removePasskey.perform(call, { passkey })).toMatchObject({ ok: true });
  expect(await removePasskey.perform(call, { passkey })).toMatchObject({ code: 'absent' });
  expect((await enter(device)).ok).toBe(false);
});

async function enter(device: TestAuthenticator) {
  const response = device.show(await offerPasskeySignIn(people.caller(), SITE));
  return signInWithPasskey(people.caller(), { response, site: SITE });
}

async function withPasskey() {
  const login = `staff-${newId()}`;
  const reach = { kind: 'place', place: '05' } as const;
  const mandates = [{ ...mandateIn('Délégation'), role: 'registry-officer', reach }];
  const { personId } = await people.add({ login, password: PASSWORD, pin: undefined, mandates });
  const opened = await signInStaff(people.caller(), { login, password: PASSWORD });
  const token = opened.ok && opened.value.next === 'entered' ? opened.value.signedIn.token : '';
  const actor = (await people.who(token))?.actor;
  if (actor === undefined) throw new Error('not signed in');
  const device = testAuthenticator(SITE);
  const at = { db: people.db, now: NOON };
  const response = device.make(await offerPasskey(actor, SITE, at));
  const made = await addPasskey.perform(
    { actor, trace: 'test', ...at },
    { response, label: 'bureau', ...SITE },
  );
  if (!made.ok) throw new Error(made.code);
  return { device, login, personId };
}

function idOf(response: string): unknown {
  const answer: unknown = JSON.parse(response);
  return typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
}
