import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openPool, testDatabase, type Db, type TestDatabase } from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import { SYSTEM } from '#platform/operation';
import { ok } from '#platform/result';
import { creates } from './command.ts';
import { deliver, useReactions } from './delivery.ts';

let [database, db]: [TestDatabase | undefined, Db | undefined] = [undefined, undefined];

beforeAll(async () => {
  database = await testDatabase();
  db = openPool(database.url);
});
afterAll(async () => {
  useReactions([]);
  await db?.destroy();
  await database?.close();
});

const organisationId: OrganisationId = newId();
const weaving = creates({
  name: 'test.weave',
  input: z.object({ knots: z.number() }),
  may: () => true,
  async run({ announce }, payload) {
    announce({ name: 'carpet-woven', organisationId, payload });
    return ok({ organisationId });
  },
});

async function weave(knots: number): Promise<void> {
  expect(await weaving.perform({ actor: SYSTEM, trace: 'test', db }, { knots })).toMatchObject({ ok: true });
}

async function waiting(): Promise<number> {
  const found = await sql<{ count: string }>`select count(*) as count from platform.fact`.execute(db!);
  return Number(found.rows[0]?.count);
}

test('a reaction that fails leaves its fact waiting, and runs once when it can', async () => {
  const heard: number[] = [];
  const state = { broken: true };
  useReactions([
    {
      to: 'carpet-woven',
      name: 'test.on-carpet-woven',
      async run() {
        if (state.broken) throw new Error('the loom is broken');
        heard.push(1);
      },
    },
  ]);
  while ((await deliver(1, db)) > 0);
  await weave(7);
  expect(heard).toEqual([]);
  state.broken = false;
  await deliver(1, db);
  await deliver(1, db);
  expect(heard.length).toBeGreaterThan(0);
  expect(await waiting()).toBe(0);
  const delivered = heard.length;
  await deliver(1, db);
  expect(heard).toHaveLength(delivered);
});

test('a patient reaction takes the facts of a while together, each once, after those at once', async () => {
  const heard: string[] = [];
  const together: number[] = [];
  useReactions([
    {
      to: 'carpet-woven',
      name: 'test.at-once',
      run: async (_work, { payload }) => void heard.push(JSON.stringify(payload)),
    },
    {
      to: 'carpet-woven',
      name: 'test.patient',
      runTogether: async (_work, facts) => void together.push(facts.length),
    },
  ]);
  while ((await deliver(1, db)) > 0);
  heard.length = 0;
  together.length = 0;
  for (const knots of [1, 2, 3]) await weave(knots);
  expect([heard.length, together]).toEqual([3, []]);
  await deliver(1, db);
  await deliver(1, db);
  expect([heard.length, together]).toEqual([3, [3]]);
  expect(await waiting()).toBe(0);
});

test('a patient reaction that fails keeps its facts, and what came at once is not done twice', async () => {
  const state = { broken: true, heard: 0, together: 0 };
  useReactions([
    { to: 'carpet-woven', name: 'test.counted', run: async () => void (state.heard += 1) },
    {
      to: 'carpet-woven',
      name: 'test.broken',
      async runTogether(_work, facts) {
        if (state.broken) throw new Error('the loom is broken');
        state.together += facts.length;
      },
    },
  ]);
  await weave(4);
  expect(await deliver(1, db)).toBe(0);
  state.broken = false;
  expect(await deliver(1, db)).toBe(1);
  expect(state).toMatchObject({ heard: 1, together: 1 });
});
