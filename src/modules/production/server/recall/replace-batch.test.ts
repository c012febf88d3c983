import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBatch, productBatches } from '#modules/market/server';
import {
  changeMyOrder,
  moveOrder,
  myPurchase,
  pickList,
  replaceBatch,
  sellerOrder,
} from '#modules/sales/server';
import { SYSTEM } from '#platform/operation';
import { batchPage, recallBatch } from '../index.ts';
import { actingFor, later, NOON, testProduction, type TestProduction } from '../test-production.ts';
import { sale } from '../test-sale.ts';

let made: TestProduction;
beforeAll(async () => {
  made = await testProduction();
});
afterAll(() => made.close());

/** Jars of honey in a batch A, and of some more in B; Driss paid one, which is of A. */
async function honey({ others }: { readonly others: number }) {
  const cooperative = await made.cooperative();
  const product = await made.offer(cooperative, { kind: 'honey', price: '80', count: '2' });
  const key = { cooperative, product, madeOn: '2024-06-01' };
  const a = await openBatch.perform(made.call(), {
    ...key,
    code: 'A',
    already: 'yes',
    bestBefore: '2025-06-30',
    count: '2',
  });
  if (!a.ok) throw new Error(a.code);
  const b = { ...key, code: 'B', bestBefore: '2026-01-01', count: String(others) };
  if (others > 0) await openBatch.perform(made.call(), b);
  const { driss, order, key: its, does } = await sale(made, [product]);
  const verbs = new Set([...actingFor(cooperative).verbs, ...SELLING]);
  const khadija = { ...actingFor(cooperative), verbs };
  const move = (how: string, hours: number) =>
    moveOrder.perform(made.call(khadija, later(hours)), { ...its, move: how });
  const recall = () =>
    recallBatch.perform(made.call(khadija, later(2)), {
      cooperative,
      product,
      batch: a.value.batch,
      why: 'Fermentation',
    });
  const seen = async () => {
    const found = await sellerOrder.ask({ actor: khadija, db: made.db, now: later(3) }, its);
    if (!found.ok) throw new Error(found.code);
    return found.value;
  };
  return { cooperative, product, batch: a.value.batch, driss, order, its, does, khadija, move, recall, seen };
}

const SELLING = [moveOrder, pickList, replaceBatch, sellerOrder].map(({ name }) => name);

async function messages(cooperative: string): Promise<string[]> {
  const told = await sql<{ body: string }>`select body from platform.short_message
    where organisation_id = ${cooperative} order by asked_at, body`.execute(made.db);
  return told.rows.map(({ body }) => body);
}

test('a jar of a batch called back does not leave; Driss and Khadija hear what to do', async () => {
  const { cooperative, product, move, recall, seen, khadija } = await honey({ others: 1 });
  await move('accept', 1);
  expect(await recall()).toMatchObject({ value: { told: 1 } });
  expect(await move('make-ready', 3)).toMatchObject({ code: 'batch-recalled' });
  const { order, moves, events } = await seen();
  expect(order.lines[0]?.batches).toMatchObject([{ code: 'A', why: 'Fermentation' }]);
  expect(moves).toEqual(['cancel']);
  expect(events.at(-1)).toMatchObject({ move: 'batch-recalled', note: 'Fermentation' });
  const list = await pickList.ask({ actor: khadija, db: made.db, now: later(3) }, { cooperative });
  expect(list.ok && list.value.things).toEqual([]);
  const told = await messages(cooperative);
  expect(told.filter((one) => one.includes('rappelé avant l’envoi'))).toHaveLength(1);
  const ours = await batchPage.ask(
    { actor: khadija, db: made.db, now: later(3) },
    { cooperative, product, batch: order.lines[0]?.batches?.[0]?.batchId ?? '' },
  );
  expect(ours).toMatchObject({ value: { standing: 'recalled', keepings: [{ isSent: false }] } });
});

test('Khadija replaces it with a jar of another batch, and the order goes its way', async () => {
  const { cooperative, product, batch, its, move, recall, seen, khadija } = await honey({ others: 1 });
  await move('accept', 1);
  await recall();
  const replace = () => replaceBatch.perform(made.call(khadija, later(4)), its);
  expect(await replace()).toMatchObject({ ok: true });
  expect(await replace()).toMatchObject({ code: 'nothing-recalled' });
  expect((await seen()).order.lines[0]?.batches).toMatchObject([{ code: 'B', quantity: 1 }]);
  expect(await move('make-ready', 5)).toMatchObject({ value: { state: 'ready' } });
  expect(await move('ship', 5)).toMatchObject({ value: { state: 'shipped' } });
  const store = { actor: SYSTEM, db: made.db, now: later(6) };
  const left = await productBatches.ask(store, { cooperative, product });
  const counted = left.ok ? left.value.map(({ code, onHand, kept }) => [code, onHand, kept]) : left.code;
  expect(counted).toEqual([
    ['A', 0, 0],
    ['B', 0, 0],
  ]);
  const books = await sql<{ off: number }>`select (l.on_hand - sum(m.change))::integer as off
    from market.stock_level l join market.movement m on m.organisation_id = l.organisation_id
      and m.product_id = l.product_id
    where l.organisation_id = ${cooperative} group by l.on_hand`.execute(made.db);
  expect(books.rows).toEqual([{ off: 0 }]);
  const recalled = await sql<{ sum: number }>`select sum(change)::integer as sum from market.movement
    where batch_id = ${batch} and why = 'recalled'`.execute(made.db);
  expect(recalled.rows).toEqual([{ sum: -2 }]);
});

test('with no other jar a ready order is cancelled, and Driss is owed all he paid', async () => {
  const { cooperative, product, driss, order, its, move, recall, seen, khadija } = await honey({ others: 0 });
  await move('accept', 1);
  await move('make-ready', 1);
  await recall();
  const replaced = await replaceBatch.perform(made.call(khadija, later(4)), its);
  expect(replaced).toMatchObject({ code: 'no-other-batch' });
  expect((await seen()).order.lines[0]?.batches).toMatchObject([{ code: 'A' }]);
  const asked = { actor: driss, db: made.db, now: later(4) };
  const mine = await myPurchase.ask(asked, { purchase: order.purchaseId });
  expect(mine.ok && mine.value.orders[0]?.moves).toEqual(['recall']);
  const his = { ...driss, verbs: new Set([changeMyOrder.name]) };
  const ended = await changeMyOrder.perform(made.call(his, later(5)), {
    ...its,
    purchase: order.purchaseId,
    move: 'recall',
  });
  expect(ended).toMatchObject({ value: { state: 'cancelled' } });
  expect(await seen()).toMatchObject({ refundDue: order.goods + order.delivery });
  const left = await productBatches.ask({ ...asked, actor: SYSTEM }, { cooperative, product });
  expect(left.ok && left.value).toMatchObject([{ code: 'A', onHand: 0, kept: 0 }]);
});

test('nobody cancels a ready order for a recall there was not; no stranger replaces a thing', async () => {
  const { its, move, recall } = await honey({ others: 1 });
  await move('accept', 1);
  await move('make-ready', 1);
  expect(await move('recall', 2)).toMatchObject({ code: 'order-move-not-allowed' });
  await recall();
  const stranger = { ...actingFor(await made.cooperative()), verbs: new Set([replaceBatch.name]) };
  expect(await replaceBatch.perform(made.call(stranger, NOON), its)).toMatchObject({ code: 'absent' });
});
