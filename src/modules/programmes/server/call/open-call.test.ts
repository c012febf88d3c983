import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#platform/operation';
import { NADIA, NOON, person, testProgrammes, type TestProgrammes } from '../test-programmes.ts';
import { amendCall } from './amend-call.ts';
import { bringForm } from './bring-form.ts';
import { draftCall } from './draft-call.ts';
import { keepCall } from './keep-call.ts';
import { officeCall } from './office-call.ts';
import { openCall } from './open-call.ts';
import { publicCall } from './public-call.ts';
import { publicCalls } from './public-calls.ts';

let at: TestProgrammes;
beforeAll(async () => {
  at = await testProgrammes();
});
afterAll(() => at.close());

const DATES: [string, string][] = [
  ['closes_on', '2025-01-15'],
  ['closes_at', '16:30'],
];

async function drafted(programme = 'moazara'): Promise<string> {
  const answer = await draftCall.perform(at.call(NADIA), { programme });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.call;
}

async function seen(call: string) {
  const answer = await officeCall.ask({ actor: NADIA, db: at.db, now: NOON }, { call });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

async function opened(): Promise<string> {
  const call = await drafted();
  await keepCall.perform(at.call(NADIA), { call, version: 1, part: 'dates', boxes: DATES });
  const answer = await openCall.perform(at.call(NADIA), { call, version: 2 });
  if (!answer.ok) throw new Error(answer.code);
  return call;
}

test('Omar drafts nothing, the public sees no draft, and a cooperative launches no call', async () => {
  const omar = person([], { kind: 'organisation' });
  expect(await draftCall.perform(at.call(omar), { programme: 'moazara' })).toMatchObject({
    code: 'forbidden',
  });
  const khadija = person(['draft-call'], { kind: 'organisation' });
  expect(await draftCall.perform(at.call(khadija), { programme: 'moazara' })).toMatchObject({
    code: 'forbidden',
  });
  const call = await drafted();
  const asked = await publicCall.ask({ actor: ANONYMOUS, db: at.db, now: NOON }, { call });
  expect(asked).toMatchObject({ code: 'absent' });
  const neighbour = person(['keep-call'], { kind: 'place', place: '05' });
  const change = { call, version: 1, part: 'dates', boxes: DATES };
  expect(await keepCall.perform(at.call(neighbour), change)).toMatchObject({ code: 'absent' });
});

test('a draft is kept as typed, part by part, and a row may be added and taken out', async () => {
  const call = await drafted();
  const boxes = [['lots.0.lot_places', '40 places']];
  const kept = await keepCall.perform(at.call(NADIA), {
    call,
    version: 1,
    part: 'lots',
    boxes,
    grow: 'lots',
  });
  expect(kept).toMatchObject({ ok: true });
  expect((await seen(call)).call.sheet['lots']).toHaveLength(5);
  await keepCall.perform(at.call(NADIA), { call, version: 2, part: 'lots', boxes: [], drop: 'lots.4' });
  const { call: now, faults } = await seen(call);
  expect(now.sheet['lots']).toHaveLength(4);
  expect(now.sheet['lots']).toMatchObject([{ lot_places: '40 places' }, {}, {}, {}]);
  expect(faults.map(({ part }) => part)).toEqual(['dates', 'lots']);
  const late = await keepCall.perform(at.call(NADIA), { call, version: 1, part: 'dates', boxes: DATES });
  expect(late).toMatchObject({ code: 'stale' });
});

test('a call with a fault is not opened; once opened it is frozen, hashed, public', async () => {
  const call = await drafted();
  const early = await openCall.perform(at.call(NADIA), { call, version: 1 });
  expect(early).toMatchObject({ code: 'call-has-faults', detail: { count: 1 } });
  await keepCall.perform(at.call(NADIA), { call, version: 1, part: 'dates', boxes: DATES });
  expect(await openCall.perform(at.call(NADIA), { call, version: 2 })).toMatchObject({ ok: true });
  const change = { call, version: 3, part: 'grid', boxes: [] };
  expect(await keepCall.perform(at.call(NADIA), change)).toMatchObject({ code: 'call-frozen' });
  const shown = await publicCall.ask({ actor: ANONYMOUS, db: at.db, now: NOON }, { call });
  expect(shown).toMatchObject({
    value: { stage: 'open', call: { closes: '2025-01-15T16:30' }, versions: [{ version: 3 }] },
  });
  expect(shown.ok && /^[0-9a-f]{64}$/.test(shown.value.call.hash ?? '')).toBe(true);
  const listed = await publicCalls.ask({ actor: ANONYMOUS, db: at.db, now: NOON }, {});
  expect(listed.ok && listed.value.some(({ callId }) => callId === call)).toBe(true);
});

test('an opened call gets more time and more places with a reason, and never less', async () => {
  const call = await opened();
  const reasons = { reasonFr: 'Pluies fortes', reasonAr: 'أمطار غزيرة' };
  const amend = (change: object) =>
    amendCall.perform(at.call(NADIA), { call, version: 3, ...reasons, ...change });
  expect(await amend({ closesOn: '2025-01-10' })).toMatchObject({
    code: 'closes-earlier',
    field: 'closesOn',
  });
  expect(await amend({ lot: 'lot-2', places: '19' })).toMatchObject({ code: 'lot-smaller', field: 'places' });
  expect(await amend({})).toMatchObject({ code: 'amendment-empty' });
  expect(
    await amend({ closesOn: '2025-01-31', lot: 'lot-2', places: '22', budget: '1 078 000' }),
  ).toMatchObject({
    ok: true,
  });
  const { call: now, versions, terms } = await seen(call);
  expect(now.closes).toBe('2025-01-31T16:30');
  expect(terms.lots[1]).toMatchObject({ places: 22, budget: 107_800_000 });
  expect(versions.map(({ reasonFr }) => reasonFr)).toEqual([undefined, 'Pluies fortes']);
  expect(versions[0]?.hash).not.toBe(versions[1]?.hash);
});

test('its hour struck, a call is closed by itself, in the time of Morocco', async () => {
  const call = await opened();
  const stageAt = async (now: string) => {
    const answer = await publicCall.ask({ actor: ANONYMOUS, db: at.db, now: new Date(now) }, { call });
    return answer.ok && answer.value.stage;
  };
  expect(await stageAt('2025-01-15T15:29:59Z')).toBe('open');
  expect(await stageAt('2025-01-15T15:30:00Z')).toBe('closed');
});

test('a form of a field office is brought as XLSForm, and what is no workbook is told', async () => {
  const call = await drafted();
  const content = readFileSync('README.md').toString('base64');
  const bad = await bringForm.perform(at.call(NADIA), { call, version: 1, content });
  expect(bad).toMatchObject({ code: 'xls-form-unreadable' });
  expect((await seen(call)).call.form).toBeUndefined();
});
