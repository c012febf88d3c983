import { afterAll, beforeAll, expect, test } from 'vitest';
import { outboxMessages } from '#platform/messaging/server';
import { SYSTEM, type Actor } from '#platform/operation';
import { admitMember, giveFunction, registerCooperative } from '#modules/registry/server';
import { useReactions } from '#platform/operation/server';
import { amendCall } from '../call/amend-call.ts';
import { myApplications } from '../application/my-applications.ts';
import { startApplication } from '../application/start-application.ts';
import {
  APPLIES,
  NADIA,
  NOON,
  openedCall,
  person,
  testProgrammes,
  useTestWords,
  type TestProgrammes,
} from '../test-programmes.ts';
import { followProgrammes } from './follow-programmes.ts';
import { onCallAmended } from './on-call-amended.ts';
import { onCallOpened } from './on-call-opened.ts';

const [LATER, AFTER] = [new Date('2025-01-02T10:00:00Z'), new Date('2025-01-03T10:00:00Z')];
let at: TestProgrammes;
beforeAll(async () => {
  at = await testProgrammes();
  useTestWords();
  useReactions([onCallAmended, onCallOpened]);
});
afterAll(() => at.close());

async function cooperative(nameFr: string): Promise<Actor & { kind: 'person' }> {
  const answer = await registerCooperative.perform(at.call(SYSTEM), {
    kind: 'cooperative',
    nameFr,
    nameAr: nameFr,
    communeCode: '05.301.03.07',
    sector: 'artisanat',
    registeredOn: '2024-03-10',
    filedDay: '2024-03-10',
    women: '12',
    men: '8',
  });
  if (!answer.ok) throw new Error(answer.code);
  return person(APPLIES, { kind: 'organisation' }, answer.value.organisationId);
}

async function said(): Promise<string[]> {
  const everything = { ...NADIA, verbs: new Set(['identity.recover-staff']) };
  const messages = (await outboxMessages(everything, at.db)) ?? [];
  return messages.map(({ phone, body }) => `${phone} ${body}`.replace(/\s/g, ' ')).toSorted();
}

const follow = (actor: Actor & { kind: 'person' }, asked: object) =>
  followProgrammes.perform(at.call(actor), { cooperative: actor.onBehalfOf, locale: 'fr', ...asked });

test('Khadija asks to be told of Mourafaka: its opening is sent to her telephone, once', async () => {
  const khadija = await cooperative('Taytmatin n’Targant');
  expect(await follow(khadija, { programmes: ['mourafaka'] })).toMatchObject({ code: 'phone-needed' });
  const asked = { programmes: ['mourafaka', 'moazara'], phone: '06 00 00 01 01' };
  expect(await follow(khadija, asked)).toMatchObject({ ok: true });
  const stranger = person(APPLIES, { kind: 'organisation' });
  const meddling = { cooperative: khadija.onBehalfOf, programmes: ['partners'], phone: '0600000199' };
  expect(await followProgrammes.perform(at.call(stranger), meddling)).toMatchObject({ code: 'absent' });
  await openedCall(at, 'mourafaka');
  await openedCall(at, 'indh-p3');
  const sent = await said();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatch(
    /^\+212600000101 Twiza : l’appel « Mourafaka.* est ouvert.*15 janvier 2025 à 16:30/,
  );
  const mine = await myApplications.ask(
    { actor: khadija, db: at.db, now: NOON },
    { cooperative: khadija.onBehalfOf },
  );
  expect(mine.ok && mine.value.followed.map(({ programme }) => programme)).toEqual(['moazara', 'mourafaka']);
  expect(await follow(khadija, { programmes: [] })).toMatchObject({ ok: true });
  await openedCall(at, 'moazara');
  expect(await said()).toHaveLength(1);
});

test('an amendment is told to whoever began a file, with its reason in her language', async () => {
  const call = await openedCall(at, 'indh-p3');
  const salma = await cooperative('Coopérative Asif');
  await follow(salma, { programmes: ['partners'], phone: '0600000102', locale: 'ar' });
  const begin = { cooperative: salma.onBehalfOf, call, lot: 'lot-1' };
  expect(await startApplication.perform(at.call(salma), begin)).toMatchObject({ ok: true });
  const told = await amend(call, 3, LATER);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^\+212600000102 .*أمطار غزيرة.*31 يناير/);
  expect(await amend(call, 4, AFTER)).toHaveLength(1);
});

test('whoever named no telephone is told on that of her president', async () => {
  const call = await openedCall(at, 'generation-solidaire');
  const salma = await cooperative('Coopérative Ourika');
  const begin = { cooperative: salma.onBehalfOf, call, lot: 'lot-1' };
  await startApplication.perform(at.call(salma), begin);
  const silent = await amend(call, 3, LATER);
  expect(silent).toEqual([]);
  const admitted = await admitMember.perform(at.call(SYSTEM), {
    cooperative: salma.onBehalfOf,
    nameLatin: 'Zohra Amrani',
    gender: 'F',
    phone: '0600000155',
    admittedOn: '2024-12-01',
  });
  if (!admitted.ok) throw new Error(JSON.stringify(admitted));
  const given = await giveFunction.perform(at.call(SYSTEM), {
    cooperative: salma.onBehalfOf,
    member: admitted.value.memberId,
    function: 'president',
    fromDay: '2024-12-01',
  });
  expect(given).toMatchObject({ ok: true });
  expect(await amend(call, 4, AFTER)).toMatchObject([expect.stringMatching(/^\+212600000155 /)]);
});

/** Amends a call, and returns what was said because of it. */
async function amend(call: string, version: number, now: Date): Promise<string[]> {
  const before = await said();
  const reasons = { reasonFr: 'Pluies fortes', reasonAr: 'أمطار غزيرة' };
  const closesOn = version === 3 ? '2025-01-31' : '2025-02-10';
  const done = await amendCall.perform(at.call(NADIA, now), { call, version, closesOn, ...reasons });
  expect(done).toMatchObject({ ok: true });
  return (await said()).filter((one) => !before.includes(one));
}
