import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { asDay } from '#platform/time';
import { changePin } from '../secret/change-pin.ts';
import { chooseMandate } from './choose-mandate.ts';
import { endMandate } from '../mandate/end-mandate.ts';
import { resetPin } from '../secret/reset-pin.ts';
import { revokeOtherSessions, revokeSession, signOut } from './revoke-session.ts';
import { signInWithCode } from './sign-in.ts';
import { later, mandateIn, NOON, testPeople, type TestPeople } from '../person/test-people.ts';

const DAY = 86_400_000;
let people: TestPeople;

beforeAll(async () => {
  people = await testPeople();
});
afterAll(() => people.close());

test('knows nobody by a token it did not give', async () => {
  expect(await people.who('x')).toBeUndefined();
});

test('a session ends thirty days after it was last used, and lives on while it is used', async () => {
  const { token } = await entered();
  expect(await people.who(token, later(20 * DAY))).toBeDefined();
  expect(await people.who(token, later(49 * DAY))).toBeDefined();
  expect(await people.who(token, later(49 * DAY + 30 * DAY))).toBeUndefined();
});

test('a session ended elsewhere is unknown from the next request', async () => {
  const first = await entered();
  const second = await entered(first.member);
  const known = await people.who(second.token);
  if (known === undefined) throw new Error('not signed in');
  const call = { actor: known.actor, trace: 'test', db: people.db, now: NOON };
  const other = (await people.who(first.token))?.session.tokenHash;
  expect(await revokeSession.perform(call, { session: other })).toMatchObject({ ok: true });
  expect(await people.who(first.token)).toBeUndefined();
  const third = await entered(first.member);
  await revokeOtherSessions.perform(call, { session: known.session.tokenHash });
  expect(await people.who(third.token)).toBeUndefined();
  await signOut.perform(call, { session: known.session.tokenHash });
  expect(await people.who(second.token)).toBeUndefined();
});

test('nobody ends the session of somebody else', async () => {
  const [mine, hers] = [await entered(), await entered()];
  const [me, she] = [await people.who(mine.token), await people.who(hers.token)];
  const call = { actor: me?.actor ?? { kind: 'anonymous' }, trace: 'test', db: people.db } as const;
  expect(await revokeSession.perform(call, { session: she?.session.tokenHash })).toMatchObject({
    code: 'absent',
  });
  expect(await people.who(hers.token)).toBeDefined();
});

test('somebody with two mandates wears one, changes it, and finds it again next time', async () => {
  const mandates = [mandateIn('Tighanimine'), mandateIn('Union des coopératives de safran')];
  const { member, token } = await entered((await people.add({ mandates })).member);
  const known = await people.who(token);
  const other = known?.mandates.find(({ mandateId }) => mandateId !== known.actor.mandateId);
  const input = { session: known?.session.tokenHash, mandate: other?.mandateId };
  const call = {
    actor: known?.actor ?? { kind: 'anonymous' },
    trace: 'test',
    db: people.db,
    now: NOON,
  } as const;
  expect(await chooseMandate.perform(call, input)).toMatchObject({ ok: true });
  expect((await people.who(token))?.actor.mandateId).toBe(other?.mandateId);
  expect((await people.who((await entered(member)).token))?.actor.mandateId).toBe(other?.mandateId);
});

test('nobody wears the mandate of somebody else, nor one that is over', async () => {
  const over = { ...mandateIn('Ancienne'), mandateId: newId<'mandate'>(), to: asDay('2024-06-30') };
  const { token } = await entered((await people.add({ mandates: [mandateIn('Tighanimine'), over] })).member);
  const known = await people.who(token);
  expect(known?.mandates.map(({ onBehalfName }) => onBehalfName)).toEqual(['Tighanimine']);
  const call = {
    actor: known?.actor ?? { kind: 'anonymous' },
    trace: 'test',
    db: people.db,
    now: NOON,
  } as const;
  for (const mandate of [over.mandateId, newId()]) {
    const input = { session: known?.session.tokenHash, mandate };
    expect(await chooseMandate.perform(call, input)).toMatchObject({ code: 'mandate-not-current' });
  }
});

test('a PIN opens no mandate wider than one organisation', async () => {
  const wide = {
    ...mandateIn('Délégation'),
    role: 'registry-officer',
    reach: { kind: 'place', place: '05' },
  } as const;
  const { token } = await entered((await people.add({ mandates: [wide] })).member);
  const known = await people.who(token);
  expect(known?.actor).toMatchObject({ role: 'oneself', reach: { kind: 'organisation' } });
  expect(known?.actor.verbs.has('registry-officer.act')).toBe(false);
});

test('whoever has no mandate acts for herself alone', async () => {
  const { token, personId } = await entered((await people.add({ mandates: [] })).member);
  const known = await people.who(token);
  expect(known?.actor).toMatchObject({ personId, role: 'oneself', onBehalfOf: personId });
});

test('a mandate ended at once is worn no more from the next request', async () => {
  const mandate = { ...mandateIn('Tighanimine'), mandateId: newId<'mandate'>() };
  const { token, personId } = await entered((await people.add({ mandates: [mandate] })).member);
  const system = {
    actor: { kind: 'system', name: 'test' },
    trace: 'test',
    db: people.db,
    now: NOON,
  } as const;
  expect(await endMandate.perform(system, { person: personId, mandate: mandate.mandateId })).toMatchObject({
    ok: true,
  });
  expect((await people.who(token))?.actor.role).toBe('oneself');
});

test('a PIN given by an officer serves once: she chooses her own before wearing her mandate', async () => {
  const { member, personId } = await people.add({ pin: undefined });
  const pin = await people.trusted((tx) => resetPin(tx, { personId, now: NOON }));
  expect(pin).toMatch(/^\d{6}$/);
  const given = await signInWithCode(people.caller(), { member, pin });
  const token = given.ok ? given.value.token : '';
  const known = await people.who(token);
  expect(known?.session.mustDo).toBe('change-pin');
  expect(known?.actor).toMatchObject({ role: 'oneself' });
  if (known === undefined) return;
  const session = known.session.tokenHash;
  const raw = { current: pin, newPin: '840276' };
  const wrong = { ...raw, current: '111222' };
  expect(await changePin(people.caller(), { actor: known.actor, session, raw: wrong })).toMatchObject({
    code: 'wrong-secret',
    field: 'current',
  });
  expect(await changePin(people.caller(), { actor: known.actor, session, raw })).toMatchObject({ ok: true });
  expect((await people.who(token))?.actor.role).toBe('cooperative-officer');
});

test('a new PIN opens a locked account and ends the sessions opened with the old one', async () => {
  const { member, personId, token } = await entered();
  for (let time = 0; time < 5; time += 1) await signInWithCode(people.caller(), { member, pin: '111222' });
  expect(await signInWithCode(people.caller(), { member, pin: '492703' })).toMatchObject({
    code: 'too-many-tries',
  });
  const pin = await people.trusted((tx) => resetPin(tx, { personId, now: NOON }));
  expect(await people.who(token)).toBeUndefined();
  expect(await signInWithCode(people.caller(), { member, pin })).toMatchObject({ ok: true });
});

async function entered(code?: string) {
  const member = code ?? (await people.add()).member;
  const answer = await signInWithCode(people.caller(), { member, pin: '492703' });
  if (!answer.ok) throw new Error(answer.code);
  return { ...answer.value, member };
}
