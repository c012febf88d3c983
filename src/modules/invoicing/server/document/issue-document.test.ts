import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction, openPool, type Db } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { judgeSeries } from '../../document/series.ts';
import { later, NOON, testInvoicing, type TestInvoicing } from '../test-invoicing.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { issueDocument } from './issue-document.ts';
import { keepOrderPapers } from './keep-order-papers.ts';
import type { StoredDocument } from './document.sql.ts';

let world: TestInvoicing;
let pools: Db[];
beforeAll(async () => {
  world = await testInvoicing();
  pools = [world.db, openPool(world.url), openPool(world.url)];
});
afterAll(async () => {
  await Promise.all(pools.slice(1).map((pool) => pool.destroy()));
  await world.close();
});

async function template(): Promise<StoredDocument> {
  const one = await world.sold(await world.cooperative());
  for (const move of ['accept', 'make-ready', 'ship']) await one.does(move);
  const [invoice] = await one.papers();
  if (invoice === undefined) throw new Error('an invoice was issued');
  return invoice;
}

const COUNT = 24;

test('issued from three pools at once, some undone: no number twice, none missing', async () => {
  const { organisationId, communeCode, content } = await template();
  const issue = (at: number) =>
    inTransaction(
      databaseScope(SYSTEM),
      async (tx) => {
        const draft = { organisationId, communeCode, happenedOn: content.issuedOn, content };
        await issueDocument(tx, draft, later(at / COUNT));
        if (at % 3 === 0) throw new Error('the power went');
      },
      pools[at % pools.length],
    );
  const done = await Promise.allSettled(Array.from({ length: COUNT }, (_, at) => issue(at)));
  const issued = done.filter(({ status }) => status === 'fulfilled').length;
  expect(issued).toBe((COUNT * 2) / 3);
  const all = await world.ofYear(organisationId);
  expect(all.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: issued + 1 }, (_, at) => at + 1),
  );
  const links = all.map((one) => ({ ...one, computed: fingerprintOf(one.content, one.previous) }));
  expect(judgeSeries(links)).toBe('sound');
});

test('told of the same order twice at once, it has one invoice', async () => {
  const one = await world.sold(await world.cooperative());
  for (const move of ['accept', 'make-ready', 'ship']) await one.does(move);
  const again = pools.map((pool) =>
    inTransaction(databaseScope(SYSTEM), (tx) => keepOrderPapers(tx, one, NOON), pool),
  );
  await Promise.all(again);
  expect(await one.papers()).toHaveLength(1);
});
