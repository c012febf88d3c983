import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '#platform/database/server';
import { newId } from '#platform/ids';
import { ANONYMOUS, databaseScope, type PersonActor } from '#platform/operation';
import { keepPortrait } from './keep-portrait.ts';
import { memberSheet } from './member-sheet.ts';
import { myMemberships } from './my-memberships.ts';
import { portraitsOf } from './portraits-of.ts';
import { releaseMember } from './release-member.ts';
import { SALMA, testMembers } from './test-members.ts';
import { officerOf, testTending, type TestTending } from '../cooperative/test-tending.ts';
import { withdrawPortrait } from './withdraw-portrait.ts';

const VERBS = ['registry.keep-portrait', 'registry.withdraw-portrait'];
let at: TestTending;
let members: ReturnType<typeof testMembers>;
let photo: string;
beforeAll(async () => {
  at = await testTending();
  members = testMembers(at);
  const drawn = sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a1f1f' } });
  photo = (await drawn.jpeg().toBuffer()).toString('base64');
});
afterAll(() => at.close());

/** Fatima, who walks with the cooperatives of Béni Mellal-Khénifra, or of another region. */
function coach(place = '05'): PersonActor {
  return { ...officerOf(newId()), verbs: new Set(VERBS), reach: { kind: 'place', place } };
}

async function withSalma() {
  const cooperative = await at.register();
  const { memberId: member } = await members.admit(cooperative);
  return { cooperative, member };
}

function keep(asked: object, change: object = {}, actor = coach()) {
  return keepPortrait.perform(at.call(actor), { ...asked, consent: 'yes', photo, ...change });
}

async function pictureOf({ cooperative, member }: { cooperative: string; member: string }) {
  const found = await reading(databaseScope(coach()), (db) => portraitsOf(db, cooperative), at.db);
  return found.find(({ memberId }) => memberId === member)?.picture;
}

test('Salma agrees: her photo is a small square without the phone’s notes; her word is dated', async () => {
  const salma = await withSalma();
  expect(await keep(salma, { madeAt: '2024-12-30T09:00:00Z' })).toMatchObject({ ok: true });
  const picture = Buffer.from((await pictureOf(salma)) ?? '', 'base64');
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp', width: 128, height: 128 });
  expect(picture.length).toBeLessThan(5_000);
  const sheet = await memberSheet.ask({ actor: officerOf(salma.cooperative), db: at.db }, salma);
  const consentedAt = new Date('2024-12-30T09:00:00Z');
  expect(sheet).toMatchObject({ ok: true, value: { portrait: { consentedAt } } });
});

test('without her word, with a text for a photo, or out of reach, nothing is kept', async () => {
  const salma = await withSalma();
  expect(await keep(salma, { consent: '' })).toMatchObject({ fields: { consent: 'consent-missing' } });
  const text = Buffer.from('zarbia').toString('base64');
  expect(await keep(salma, { photo: text })).toMatchObject({ code: 'portrait-unreadable', field: 'photo' });
  expect(await keep(salma, { photo: '' })).toMatchObject({ fields: { photo: 'file-missing' } });
  expect(await keep(salma, {}, coach('09'))).toMatchObject({ code: 'absent' });
  expect(await pictureOf(salma)).toBeUndefined();
});

test('she takes her word back: the picture is gone, and a late phone does not bring it back', async () => {
  const salma = await withSalma();
  await keep(salma, { madeAt: '2024-12-30T09:00:00Z' });
  const gone = await withdrawPortrait.perform(at.call(coach()), { ...salma, madeAt: '2024-12-30T11:00:00Z' });
  expect(gone).toMatchObject({ ok: true });
  const rows = await sql<{ kept: number; words: number }>`select count(picture)::int as kept,
    count(*)::int as words from registry.portrait where member_id = ${salma.member}`.execute(at.db);
  expect(rows.rows[0]).toEqual({ kept: 0, words: 1 });
  const late = await keep(salma, { madeAt: '2024-12-30T10:00:00Z' });
  expect(late).toMatchObject({ code: 'portrait-withdrawn' });
  expect(await keep(salma, { madeAt: '2024-12-30T12:00:00Z' })).toMatchObject({ ok: true });
  expect(await pictureOf(salma)).toBeDefined();
});

test('the same photo told twice by a phone is kept once; an older one changes nothing', async () => {
  const salma = await withSalma();
  const requestId = newId<'request'>();
  const call = { ...at.call(coach()), requestId };
  const input = { ...salma, consent: 'yes', photo, event: newId(), madeAt: '2024-12-30T09:00:00Z' };
  expect(await keepPortrait.perform(call, input)).toMatchObject({ ok: true });
  expect(await keepPortrait.perform(call, input)).toMatchObject({ ok: true });
  expect(await keep(salma, { madeAt: '2024-12-29T09:00:00Z' })).toMatchObject({ ok: true });
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from registry.portrait
    where member_id = ${salma.member}`.execute(at.db);
  expect(rows[0]?.count).toBe(1);
});

test('Salma takes down her own photo, and nobody else’s; who leaves takes hers along', async () => {
  const salma = await withSalma();
  const other = await members.admit(salma.cooperative, { ...SALMA, nameLatin: 'Yassine Ouhssaine' });
  const yassine = { cooperative: salma.cooperative, member: other.memberId };
  await keep(salma);
  await keep(yassine);
  const known = await members.enter(salma.cooperative, salma.member);
  const entered = (await known())?.actor;
  if (entered?.kind !== 'person') throw new Error('Salma is not in');
  const herself = { ...entered, verbs: new Set(['registry.withdraw-portrait']) };
  const mine = await myMemberships.ask({ actor: herself, db: at.db }, {});
  expect(mine).toMatchObject({ ok: true, value: [{ portrait: { picture: await pictureOf(salma) } }] });
  expect(await withdrawPortrait.perform(at.call(herself), yassine)).toMatchObject({ ok: false });
  expect(await withdrawPortrait.perform(at.call(herself), salma)).toMatchObject({ ok: true });
  expect(await withdrawPortrait.perform(at.call(ANONYMOUS), yassine)).toMatchObject({ code: 'anonymous' });
  expect([await pictureOf(salma), typeof (await pictureOf(yassine))]).toEqual([undefined, 'string']);
  const left = { ...yassine, leftOn: '2024-12-30', reason: 'moved' };
  await releaseMember.perform(at.call(officerOf(salma.cooperative)), left);
  expect(await pictureOf(yassine)).toBeUndefined();
});
