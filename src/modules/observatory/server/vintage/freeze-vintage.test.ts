import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { DataRow } from '#platform/open-data';
import { ANONYMOUS, databaseScope, SYSTEM, type Actor } from '#platform/operation';
import { asDay } from '#platform/time';
import { addChanges } from '../change.sql.ts';
import { changesBetween, testRegister, type Standing, type TestRegister } from '../test-register.ts';
import { approveVintage } from './approve-vintage.ts';
import { freezeVintage } from './freeze-vintage.ts';
import { publishVintage } from './publish-vintage.ts';
import { vintageFigures } from './vintage-figures.ts';
import { vintagesDataset } from '../dataset/vintages-dataset.ts';
import { vintages } from './vintages.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const VERBS = ['freeze', 'approve', 'publish'].map((verb) => `observatory.${verb}-vintage`);
const NADIA = person('Nadia');
const AZIZA = person('Aziza');
let register: TestRegister;

beforeAll(async () => {
  register = await testRegister();
  for (let one = 0; one < 7; one += 1) await kept(standing({ members: 12, women: 6 }));
  await kept(standing({ communeCode: '06.181.01.01', members: 8, women: 2 }));
});
afterAll(() => register.close());

test('Nadia freezes, Aziza approves, and the published figures stay when the register changes', async () => {
  const vintage = await frozen();
  expect(await ofPublic(vintage.vintageId)).toMatchObject({ ok: false, code: 'absent' });
  expect(await publishVintage.perform(call(NADIA), { vintage: vintage.vintageId })).toMatchObject({
    code: 'not-approved',
  });
  expect(await approveVintage.perform(call(NADIA), { vintage: vintage.vintageId })).toMatchObject({
    code: 'frozen-by-you',
  });
  expect(await approveVintage.perform(call(AZIZA), { vintage: vintage.vintageId })).toMatchObject({
    ok: true,
  });
  expect(await publishVintage.perform(call(NADIA), { vintage: vintage.vintageId })).toMatchObject({
    ok: true,
  });
  expect(await publishVintage.perform(call(NADIA), { vintage: vintage.vintageId })).toMatchObject({
    code: 'already-done',
  });
  const before = await ofPublic(vintage.vintageId);
  await kept(standing({ members: 30, women: 20 }));
  expect(await ofPublic(vintage.vintageId)).toEqual(before);
  expect(
    before.ok &&
      before.value.values.find(({ indicator, place }) => indicator === 'members' && place === 'MA'),
  ).toMatchObject({ part: 92, hidden: false });

  await expectGivenAsData(vintage.vintageId);
  const later = await frozen();
  expect(later.hash).not.toBe(vintage.hash);
  await approveVintage.perform(call(AZIZA), { vintage: later.vintageId });
  await publishVintage.perform(call(AZIZA), { vintage: later.vintageId });
  const revised = await ofPublic(later.vintageId);
  expect(revised.ok && revised.value.revised).toContainEqual(
    expect.objectContaining({
      indicator: 'members',
      place: 'MA',
      sector: '',
      before: expect.objectContaining({ part: 92 }),
      after: expect.objectContaining({ part: 122 }),
    }),
  );
  const listed = await vintages.ask({ actor: ANONYMOUS, db: register.db }, {});
  expect(listed.ok && listed.value.map(({ vintageId }) => vintageId)).toEqual([
    later.vintageId,
    vintage.vintageId,
  ]);
});

test('the same rows by the same definitions give the same hash', async () => {
  expect((await frozen()).hash).toBe((await frozen()).hash);
});

test('a figure of so few that it would speak of each of them is hidden for good', async () => {
  const { vintageId } = await frozen();
  const found = await vintageFigures.ask({ actor: NADIA, db: register.db }, { vintage: vintageId });
  const members = found.ok ? found.value.values.filter(({ indicator }) => indicator === 'members') : [];
  expect(members.find(({ place }) => place === '06.181')).toMatchObject({ hidden: true, part: 0 });
  expect(members.find(({ place }) => place === '05')).toMatchObject({ hidden: true });
});

test('nobody changes or removes a frozen figure, not even the platform', async () => {
  const { vintageId } = await frozen();
  for (const statement of [
    sql`update observatory.vintage_value set part = part + 1 where vintage_id = ${vintageId}`,
    sql`delete from observatory.vintage_value where vintage_id = ${vintageId}`,
    sql`update observatory.vintage set hash = '' where vintage_id = ${vintageId}`,
    sql`delete from observatory.vintage_step where vintage_id = ${vintageId}`,
  ]) {
    const tried = inTransaction(databaseScope(SYSTEM), (tx) => statement.execute(tx), register.db);
    await expect(tried).rejects.toThrow(/permission denied/);
  }
});

test('a day to come is refused, and so is an officer of a province', async () => {
  expect(await freezeVintage.perform(call(NADIA), { day: '2030-01-01' })).toMatchObject({
    code: 'day-in-future',
  });
  const brahim = { ...person('Brahim'), reach: { kind: 'place', place: '05.301' } } as const;
  expect(await freezeVintage.perform(call(brahim), { day: '2024-12-31' })).toMatchObject({
    code: 'forbidden',
  });
});

async function frozen() {
  const done = await freezeVintage.perform(call(NADIA), { day: '2024-12-31' });
  if (!done.ok) throw new Error(done.code);
  return done.value;
}

/** It is the only one given as open data, without what is hidden, and the feed tells its day. */
async function expectGivenAsData(vintageId: string): Promise<void> {
  const rows: DataRow[] = [];
  for await (const page of vintagesDataset.pages(reader())) rows.push(...page);
  expect(new Set(rows.map(({ vintage: id }) => id))).toEqual(new Set([vintageId]));
  expect(rows).toContainEqual(expect.objectContaining({ indicator: 'members', place: 'MA', value: 92 }));
  const hidden = rows.filter((row) => row['hidden'] === true);
  expect(hidden.flatMap(({ value, part, whole }) => [value, part, whole].filter(Number))).toEqual([]);
  expect(await vintagesDataset.news?.(reader())).toMatchObject([{ id: vintageId, day: '2026-11-22' }]);
}

function ofPublic(vintage: string) {
  return vintageFigures.ask(reader(), { vintage });
}

function reader() {
  return { actor: ANONYMOUS, db: register.db };
}

let minute = 0;
function call(actor: Actor) {
  minute += 1;
  return { actor, trace: 'test', db: register.db, now: new Date(NOW.getTime() + minute * 60_000) };
}

function person(name: string): Extract<Actor, { kind: 'person' }> {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name,
    role: 'administrator',
    verbs: new Set(VERBS),
    reach: { kind: 'everything' },
    onBehalfOf: newId(),
  };
}

async function kept(one: Standing): Promise<void> {
  await register.keep(newId(), [one]);
  const changes = changesBetween([], [one]);
  await inTransaction(databaseScope(SYSTEM), (tx) => addChanges(tx, changes), register.db);
}

function standing(more: Partial<Standing>): Standing {
  return {
    day: asDay('2020-01-01'),
    counted: true,
    communeCode: '05.301.01.01',
    sector: 'artisanat',
    milieu: 'rural',
    members: 0,
    women: 0,
    youth: 0,
    ledByWomen: false,
    womenOnly: false,
    ...more,
  };
}
