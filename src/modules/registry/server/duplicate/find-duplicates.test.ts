import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction, openPool, testDatabase, type Db, type TestDatabase } from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { deliver, useReactions } from '#platform/operation/server';
import { duplicatePair } from './duplicate-pair.ts';
import { duplicatePairs } from './duplicate-pairs.ts';
import { findAllDuplicates } from './find-all-duplicates.ts';
import { findDuplicates } from './find-duplicates.ts';
import { judgePair } from './judge-pair.ts';
import { onEntryChanged } from '../directory/on-entry-changed.ts';
import { onEntryChangedDuplicates } from './on-entry-changed-duplicates.ts';
import { registerCooperative } from '../cooperative/register-cooperative.ts';

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
const WEAVERS = {
  kind: 'cooperative',
  nameFr: 'Coopérative Ichrakat Lkhair',
  nameAr: 'تعاونية إشراقات الخير',
  communeCode: '05.301.01.05',
  sector: 'artisanat',
  registeredOn: '2019-03-08',
  women: '9',
  men: '0',
  officers: '3',
  womenOfficers: '3',
};
const AGAIN = {
  ...WEAVERS,
  nameFr: 'Cooperative Ishrakate El Khayr',
  nameAr: 'اشراقات الخيرات',
  registeredOn: '2019-03-12',
};

async function register(entry: typeof WEAVERS): Promise<OrganisationId> {
  const registered = await registerCooperative.perform(call(), entry);
  if (!registered.ok) throw new Error(registered.code);
  return registered.value.organisationId;
}

async function worklist(actor: PersonActor | typeof SYSTEM = SYSTEM) {
  await deliver(1, db);
  const answer = await duplicatePairs.ask({ actor, db }, {});
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

function officer(place: string): PersonActor {
  const verbs = new Set(['registry.duplicate-pairs', 'registry.duplicate-pair', 'registry.judge-pair']);
  const ids = {
    personId: newId<'person'>(),
    mandateId: newId<'mandate'>(),
    onBehalfOf: newId<'organisation'>(),
  };
  return {
    kind: 'person',
    ...ids,
    name: 'Brahim',
    role: 'register-officer',
    verbs,
    reach: { kind: 'place', place },
  };
}

test('puts what looks like another on the worklist as it is registered, and keeps a judgement', async () => {
  const [first, second] = [await register(WEAVERS), await register(AGAIN)];
  await register({
    ...WEAVERS,
    nameFr: 'Coopérative Zerbia Oumlil',
    nameAr: 'تعاونية زربية أومليل',
    registeredOn: '2019-03-09',
  });
  const { pairs, count } = await worklist();
  expect(count).toBe(1);
  expect(new Set([pairs[0]?.one.organisationId, pairs[0]?.other.organisationId])).toEqual(
    new Set([first, second]),
  );
  expect(pairs[0]?.reasons.map(({ code }) => code)).toContain('same-commune');

  const here = officer('05.301');
  const elsewhere = officer('06');
  expect((await worklist(here)).count).toBe(1);
  expect((await worklist(elsewhere)).count).toBe(0);
  expect(await duplicatePair.ask({ actor: elsewhere, db }, { one: first, other: second })).toMatchObject({
    code: 'absent',
  });
  const seen = await duplicatePair.ask({ actor: here, db }, { one: second, other: first });
  expect(seen).toMatchObject({ ok: true, value: { preferred: first, pair: { state: 'open' } } });

  const verdict = { one: second, other: first, verdict: 'different' };
  expect(await judgePair.perform({ ...call(), actor: elsewhere }, verdict)).toMatchObject({ code: 'absent' });
  expect(await judgePair.perform({ ...call(), actor: here }, verdict)).toMatchObject({ ok: true });
  expect((await worklist()).count).toBe(0);
  await find([first, second]);
  expect((await worklist()).count).toBe(0);

  await bear(first, '001 555 000');
  await bear(second, '001555000');
  await find([second]);
  expect((await worklist()).pairs[0]?.reasons).toContainEqual(
    expect.objectContaining({ code: 'same-identifier' }),
  );
});

test('finds the same pairs one entry at a time and in the whole register at once', async () => {
  const byOne = await open();
  expect(byOne.length).toBeGreaterThan(0);
  await sql`delete from registry.duplicate_pair`.execute(db!);
  expect(await findAllDuplicates.perform(call(), {})).toMatchObject({ ok: true, value: { entries: 3 } });
  expect(await open()).toEqual(byOne);
});

async function find(organisationIds: readonly string[]): Promise<void> {
  const asked = { organisationIds, now: new Date('2026-01-05T10:00:00Z') };
  await inTransaction(databaseScope(SYSTEM), (tx) => findDuplicates(tx, asked), db);
}

async function open() {
  const found = await sql<{ one: string; other: string; score: number }>`
    select organisation_id as one, other_id as other, score from registry.duplicate_pair where state = 'open'
    order by 1, 2`.execute(db!);
  return found.rows;
}

/** A number written beside the commands, which would refuse the second. */
async function bear(organisationId: string, value: string): Promise<void> {
  await sql`insert into registry.identifier (organisation_id, identifier_id, commune_code, scheme, value)
    values (${organisationId}, ${newId<'identifier'>()}, ${WEAVERS.communeCode}, 'ice', ${value})`.execute(
    db!,
  );
}
