import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openPool, testDatabase, type Db, type TestDatabase } from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import { ANONYMOUS, SYSTEM, type PersonActor } from '#platform/operation';
import { ok, refused } from '#platform/result';
import { changes, creates } from './command.ts';
import { useReactions } from './delivery.ts';
import { query } from './query.ts';

const bin: { database?: TestDatabase; db?: Db } = {};
const ran: string[] = [];

beforeAll(async () => {
  bin.database = await testDatabase();
  bin.db = openPool(bin.database.url);
});
afterAll(async () => {
  await bin.db?.destroy();
  await bin.database?.close();
});
beforeEach(() => {
  ran.length = 0;
  useReactions([]);
});

const organisationId: OrganisationId = newId();
const fatima: PersonActor = {
  kind: 'person',
  personId: newId(),
  mandateId: newId(),
  name: 'Fatima',
  role: 'weaver',
  verbs: new Set(['test.weave', 'test.mend']),
  reach: { kind: 'organisation' },
  onBehalfOf: organisationId,
};
const call = (more: object = {}) => ({ actor: fatima, trace: 'test', db: bin.db, ...more });

const weave = creates({
  name: 'test.weave',
  input: z.object({ knots: z.coerce.number().int().min(1) }),
  may: (actor) => actor.kind === 'person',
  async run({ announce }, { knots }) {
    ran.push('weave');
    if (knots > 100) return refused('too-many-knots', 'knots');
    announce({ name: 'carpet-woven', organisationId, payload: { knots } });
    return ok({ organisationId, carpet: newId<'carpet'>(), knots });
  },
});

const mend = changes({
  name: 'test.mend',
  input: z.object({ of: z.uuid() }),
  on: async (_tx, { of }) =>
    of === organisationId ? { organisationId: of, communeCode: '05.301.01.05' } : undefined,
  may: (actor, row) => actor.kind === 'person' && actor.onBehalfOf === row.organisationId,
  run: async (_work, held) => ok({ organisationId: held.organisationId }),
});

async function count(table: string): Promise<unknown> {
  const found = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    bin.db ?? fail(),
  );
  return found.rows[0]?.count;
}

function fail(): never {
  throw new Error('the database is open');
}

test('asks who, what and where before it runs', async () => {
  expect(await weave.perform(call({ actor: ANONYMOUS }), { knots: 3 })).toMatchObject({ code: 'anonymous' });
  expect(await weave.perform(call(), { knots: 'many' })).toMatchObject({
    code: 'invalid',
    fields: { knots: 'unreadable' },
  });
  expect(await weave.perform(call({ actor: { ...fatima, verbs: new Set() } }), { knots: 3 })).toMatchObject({
    code: 'forbidden',
  });
  expect(ran).toEqual([]);
});

test('a record out of reach and one that does not exist get the same answer: absent', async () => {
  const stranger = { ...fatima, onBehalfOf: newId<'organisation'>() };
  const there = await mend.perform(call({ actor: stranger }), { of: organisationId });
  expect(there).toEqual(await mend.perform(call(), { of: newId() }));
  expect(there).toMatchObject({ ok: false, code: 'absent' });
});

test('a repeated post runs once and gets the first answer', async () => {
  const requestId = newId<'request'>();
  const first = await weave.perform(call({ requestId }), { knots: 5 });
  const second = await weave.perform(call({ requestId }), { knots: 5 });
  expect(second).toEqual(first);
  expect(ran).toEqual(['weave']);
});

test('the same request with other content is refused', async () => {
  const requestId = newId<'request'>();
  await weave.perform(call({ requestId }), { knots: 5 });
  expect(await weave.perform(call({ requestId }), { knots: 6 })).toMatchObject({ code: 'other-content' });
});

test('a repeat while the first runs is told so, and takes over when the first died', async () => {
  const requestId = newId<'request'>();
  const slow = creates({
    name: 'test.weave',
    input: z.object({}),
    may: () => true,
    run: async () => {
      ran.push('slow');
      const meanwhile = await repeat();
      return ok({ meanwhile });
    },
  });
  const repeat = () => Promise.resolve('unknown');
  await slow.perform(call({ requestId: newId<'request'>() }), {});
  await sql`insert into platform.request (person_id, request_id, command, input_hash, state, asked_at)
    select person_id, ${requestId}, command, input_hash, 'running',
      ${new Date('2026-01-01T10:00:00Z')} from platform.request
    where request_id <> ${requestId} and answer->'value'->>'meanwhile' = 'unknown' limit 1`.execute(
    bin.db ?? fail(),
  );
  const soon = await slow.perform(call({ requestId, now: new Date('2026-01-01T10:00:20Z') }), {});
  expect(soon).toMatchObject({ code: 'still-running' });
  const later = await slow.perform(call({ requestId, now: new Date('2026-01-01T10:02:00Z') }), {});
  expect(later).toMatchObject({ ok: true });
});

test('a refusal rolls everything back and leaves neither audit nor fact', async () => {
  const before = [await count('platform.audit_entry'), await count('platform.fact')];
  expect(await weave.perform(call(), { knots: 101 })).toMatchObject({
    code: 'too-many-knots',
    field: 'knots',
  });
  expect([await count('platform.audit_entry'), await count('platform.fact')]).toEqual(before);
});

test('a query can only read, whatever it tries', async () => {
  const sly = query({
    name: 'test.sly',
    input: z.object({}),
    run: ({ db }) => sql`delete from platform.fact where organisation_id is null`.execute(db),
  });
  await expect(sly.ask({ actor: SYSTEM, db: bin.db }, {})).rejects.toThrow(/read-only/);
});
