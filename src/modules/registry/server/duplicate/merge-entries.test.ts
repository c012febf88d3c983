import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, testDatabase, type Db, type TestDatabase } from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import { SYSTEM, type PersonActor } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { claimNumber } from '../cooperative/claim-number.ts';
import { cooperativeThread } from '../cooperative/cooperative-thread.ts';
import { declareHeadcount } from '../cooperative/declare-headcount.ts';
import { duplicatePairs } from './duplicate-pairs.ts';
import { mergeEntries } from './merge-entries.ts';
import { onEntryChanged } from '../directory/on-entry-changed.ts';
import { onEntryChangedDuplicates } from './on-entry-changed-duplicates.ts';
import { recordMove } from '../cooperative/record-move.ts';
import { registerCooperative } from '../cooperative/register-cooperative.ts';
import { separateEntries } from './separate-entries.ts';

let [database, db]: [TestDatabase | undefined, Db | undefined] = [undefined, undefined];

beforeAll(async () => {
  useReactions([onEntryChanged, onEntryChangedDuplicates]);
  database = await testDatabase();
  db = openPool(database.url);
});
afterAll(async () => {
  useReactions([]);
  await db?.destroy();
  await database?.close();
});

const call = () => ({ actor: SYSTEM, trace: 'test', db });
const CARPETS = {
  kind: 'cooperative',
  nameFr: 'Coopérative Zerbia Oumlil',
  nameAr: 'تعاونية زربية أومليل',
  communeCode: '05.301.01.05',
  sector: 'artisanat',
  registeredOn: '2019-03-08',
  women: '9',
  men: '0',
  officers: '3',
  womenOfficers: '3',
};

async function register(nameFr: string, nameAr: string): Promise<OrganisationId> {
  const registered = await registerCooperative.perform(call(), { ...CARPETS, nameFr, nameAr });
  if (!registered.ok) throw new Error(registered.code);
  return registered.value.organisationId;
}

test('a merger takes the duplicate out of every figure, its separation gives all back', async () => {
  const survivor = await register(CARPETS.nameFr, CARPETS.nameAr);
  const absorbed = await register('Cooperative Zerbya Oumlile', 'الزربية أومليل');
  await claimNumber.perform(call(), { cooperative: absorbed, scheme: 'tax', value: '40123456' });
  await declareHeadcount.perform(call(), {
    cooperative: absorbed,
    day: '2022-06-30',
    women: '12',
    men: '3',
    under35: '4',
    officers: '3',
    womenOfficers: '2',
  });
  await recordMove.perform(call(), { cooperative: absorbed, move: 'suspension', legalDay: '2023-02-01' });
  const before = await everything();

  const merged = await mergeEntries.perform(call(), { absorbed, survivor });
  expect(merged).toMatchObject({ ok: true, value: { survivorId: survivor } });
  expect((await standings()).map(({ organisation_id }) => organisation_id)).not.toContain(absorbed);
  expect(await holders()).toEqual([{ scheme: 'tax', value: '40123456', organisation_id: survivor }]);
  const thread = await cooperativeThread.ask({ actor: SYSTEM, db }, { cooperative: absorbed });
  expect(thread).toMatchObject({
    ok: true,
    value: { cooperative: { state: 'merged', mergedInto: survivor } },
  });
  const list = await duplicatePairs.ask({ actor: SYSTEM, db }, {});
  expect(list).toMatchObject({
    ok: true,
    value: { count: 0, mergers: [{ absorbed: { organisationId: absorbed } }] },
  });

  expect(await separateEntries.perform(call(), { absorbed, survivor })).toMatchObject({ ok: true });
  expect(await everything()).toEqual(before);
});

test('announces changes that cancel each other out', async () => {
  const [survivor, absorbed] = [
    await register('Coopérative Tazerbit', 'تازربيت'),
    await register('Tazzarbite', 'تزربيت'),
  ];
  const later = { ...call(), deliverLater: true } as const;
  await mergeEntries.perform(later, { absorbed, survivor });
  await separateEntries.perform(later, { absorbed, survivor });
  const sums = await sql<{ cooperatives: number; members: number }>`
    select sum((change ->> 'cooperatives')::int)::int as cooperatives,
      sum((change ->> 'members')::int)::int as members
    from platform.fact cross join jsonb_array_elements(payload -> 'changes') change
    where name = 'standing-changed' and organisation_id = ${absorbed}`.execute(db!);
  expect(sums.rows).toEqual([{ cooperatives: 0, members: 0 }]);
});

test('refuses to merge with itself, to merge what is merged, to separate below a merger', async () => {
  const [a, b, c] = [
    await register('Coopérative Anamil Atlas', 'أنامل الأطلس'),
    await register('Coopérative Zitoun Ourika', 'زيتون أوريكا'),
    await register('Coopérative Warda Kelaa', 'وردة قلعة'),
  ];
  expect(await mergeEntries.perform(call(), { absorbed: a, survivor: a })).toMatchObject({
    code: 'entry-same',
  });
  expect(await separateEntries.perform(call(), { absorbed: a, survivor: b })).toMatchObject({
    code: 'entry-not-merged',
  });
  await claimNumber.perform(call(), { cooperative: a, scheme: 'tax', value: '50777123' });
  expect(await mergeEntries.perform(call(), { absorbed: a, survivor: b })).toMatchObject({ ok: true });
  expect(await mergeEntries.perform(call(), { absorbed: a, survivor: c })).toMatchObject({
    code: 'entry-merged',
  });
  expect(await mergeEntries.perform(call(), { absorbed: c, survivor: a })).toMatchObject({
    code: 'entry-merged',
  });

  expect(await mergeEntries.perform(call(), { absorbed: b, survivor: c })).toMatchObject({ ok: true });
  expect(await separateEntries.perform(call(), { absorbed: a, survivor: b })).toMatchObject({
    code: 'survivor-merged',
  });
  expect(await holderOf('50777123')).toBe(c);
  await separateEntries.perform(call(), { absorbed: b, survivor: c });
  expect(await holderOf('50777123')).toBe(b);
  await separateEntries.perform(call(), { absorbed: a, survivor: b });
  expect(await holderOf('50777123')).toBe(a);
});

test('a pair of which one lies out of reach is absent', async () => {
  const [here, there] = [
    await register('Coopérative Safran Taliouine', 'زعفران تالوين'),
    await registerCooperative.perform(call(), { ...CARPETS, communeCode: '06.355.01.07' }),
  ];
  if (!there.ok) throw new Error(there.code);
  const actor: PersonActor = {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    onBehalfOf: newId(),
    name: 'Brahim',
    role: 'register-officer',
    verbs: new Set(['registry.merge-entries']),
    reach: { kind: 'place', place: '05.301' },
  };
  const pair = { absorbed: there.value.organisationId, survivor: here };
  expect(await mergeEntries.perform({ ...call(), actor }, pair)).toMatchObject({ code: 'absent' });
});

async function everything() {
  const pairs = await sql`select organisation_id, other_id, state, score from registry.duplicate_pair
      order by 1, 2`.execute(db!);
  const states =
    await sql`select organisation_id, state, merged_into from registry.cooperative order by 1`.execute(db!);
  const lines = await sql`select * from registry.directory_line order by 1`.execute(db!);
  return {
    pairs: pairs.rows,
    states: states.rows,
    lines: lines.rows,
    standings: await standings(),
    holders: await holders(),
  };
}

async function standings() {
  const found = await sql<{ organisation_id: string }>`
    select * from registry.published_standing order by organisation_id, day`.execute(db!);
  return found.rows;
}

async function holders() {
  const found =
    await sql`select scheme, value, organisation_id from registry.identifier_holder order by 1, 2`.execute(
      db!,
    );
  return found.rows;
}

async function holderOf(value: string): Promise<string | undefined> {
  const found = await sql<{ organisation_id: string }>`
    select organisation_id from registry.identifier_holder where value = ${value}`.execute(db!);
  return found.rows[0]?.organisation_id;
}
