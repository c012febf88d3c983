import { afterAll, beforeAll, expect, test } from 'vitest';
import { listBatches, listByProduct, openBatch } from '#modules/market/server';
import { inTransaction } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import {
  agreePart,
  closeDeal,
  dealPage,
  deliveryNotePaper,
  keepPrice,
  orderFromList,
  prepareLot,
  recordDealPayment,
  sendLots,
  undoLot,
  withdrawPart,
} from '../index.ts';
import { toldHoney } from '../price/test-honey.ts';
import { NOON, OFFICE, somebody, testWholesale, type TestWholesale } from '../test-wholesale.ts';

let wholesale: TestWholesale;
beforeAll(async () => {
  wholesale = await testWholesale();
});
afterAll(() => wholesale.close());

/** Forty-eight jars ordered from the list of Khadija's cooperative, whose store has sixty. */
async function ordered(count = '60') {
  const cooperative = await wholesale.cooperative();
  const khadija = somebody('Khadija', { cooperative });
  const product = await toldHoney(wholesale, { cooperative, count });
  const price = { minimum: '12', pack: '12', packKind: 'carton', group: 'hotel', price: '60' };
  await keepPrice.perform(wholesale.call(khadija), { cooperative, product, ...price, from: '2024-12-31' });
  const rim = await wholesale.customer('Rim');
  const asked = {
    cooperative,
    product,
    quantity: '48',
    price: '60',
    place: '04.421',
    wantedOn: '2025-01-20',
  };
  const placed = await orderFromList.perform(wholesale.call(rim), asked);
  if (!placed.ok) throw new Error(placed.code);
  const { deal } = placed.value;
  const shown = async () => {
    const page = await dealPage.ask(wholesale.call(khadija), { deal });
    const [part] = page.ok ? page.value.parts : [];
    if (!page.ok || part === undefined) throw new Error('no part');
    return { ...page.value, part };
  };
  const { partId: part } = (await shown()).part;
  const about = { cooperative, product, rim, deal, shown };
  return { ...about, ...movesOf(wholesale.call(khadija), { ...about, part }) };
}

interface About {
  readonly cooperative: string;
  readonly product: string;
  readonly deal: string;
  readonly part: string;
  shown(): Promise<{ readonly part: { readonly lots: readonly { readonly lotId: string }[] } }>;
}

/** What Khadija may do with her part, and what is free in her store. */
function movesOf(
  call: ReturnType<TestWholesale['call']>,
  { cooperative, product, deal, part, shown }: About,
) {
  const here = { cooperative, part };
  const things = () =>
    inTransaction(databaseScope(SYSTEM), (tx) => listByProduct(tx, [product]), wholesale.db);
  return {
    free: async () => {
      const [thing] = await things();
      return [thing?.state, thing?.left];
    },
    agree: (fromStore: string) => agreePart.perform(call, { ...here, as: 'agreed', fromStore }),
    prepare: (quantity: string, typed: Readonly<Record<string, string>> = {}) =>
      prepareLot.perform(call, { ...here, quantity, product, ...PRINTED, ...typed }),
    undo: async () =>
      undoLot.perform(call, { ...here, lot: (await shown()).part.lots.at(-1)?.lotId ?? deal }),
    withdraw: (reason = 'La récolte manque') => withdrawPart.perform(call, { ...here, reason }),
    send: () => sendLots.perform(call, { deal }),
    batch: (code: string, bestBefore: string, quantity: string) => {
      const made = { cooperative, product, code, madeOn: '2024-11-01', bestBefore, count: quantity };
      return openBatch.perform(wholesale.call(), made);
    },
  };
}

const PRINTED = { batch: 'L-1', bestBefore: '2026-06-30' };

test('what Khadija promises is kept in her store, and the lots are taken from it', async () => {
  const { agree, prepare, send, free, shown } = await ordered();
  expect(await agree('30')).toMatchObject({ ok: true });
  expect(await free()).toEqual(['on-sale', 30]);
  expect(await prepare('12')).toMatchObject({ ok: true });
  expect(await free()).toEqual(['on-sale', 30]);
  expect((await shown()).part).toMatchObject({ kept: 18, progress: { left: 36, coming: 12 } });
  expect(await prepare('24')).toMatchObject({ ok: true });
  expect([await free(), (await shown()).part.kept]).toEqual([['on-sale', 24], 0]);
  expect(await send()).toMatchObject({ ok: true });
  expect(await free()).toEqual(['on-sale', 24]);
  expect(await prepare('12', { product: '', batch: 'L-9' })).toMatchObject({ ok: true });
  expect(await free()).toEqual(['on-sale', 24]);
});

test('a store that has too little is told with what it has, and nothing is promised or taken', async () => {
  const { agree, prepare, free, shown } = await ordered('20');
  expect(await agree('40')).toMatchObject({
    code: 'store-too-little',
    field: 'fromStore',
    detail: { left: 20, asked: 40 },
  });
  expect((await shown()).part.state).toBe('asked');
  expect(await agree('49')).toMatchObject({ code: 'more-than-quota', field: 'fromStore' });
  expect(await agree('beaucoup')).toMatchObject({ field: 'fromStore' });
  expect(await agree('0')).toMatchObject({ ok: true });
  expect(await prepare('24')).toMatchObject({ code: 'store-too-little', detail: { left: 20, asked: 24 } });
  const other = await wholesale.offer(await wholesale.cooperative());
  expect(await prepare('12', { product: other })).toMatchObject({ code: 'not-in-store', field: 'product' });
  expect([await free(), (await shown()).part.lots]).toEqual([['on-sale', 20], []]);
});

test('what is undone, withdrawn or ended goes back to the store, and what was paid is due back', async () => {
  const first = await ordered();
  await first.agree('48');
  await first.prepare('48');
  expect(await first.withdraw()).toMatchObject({ code: 'part-begun' });
  expect(await first.undo()).toMatchObject({ ok: true });
  expect(await first.undo()).toMatchObject({ code: 'absent' });
  expect(await first.free()).toEqual(['on-sale', 60]);
  const second = await ordered();
  await second.agree('48');
  const { deal } = await second.shown();
  await recordDealPayment.perform(wholesale.call(OFFICE), { reference: deal.reference, amount: '2880' });
  expect(await second.withdraw(' ')).toMatchObject({ field: 'reason' });
  expect(await second.withdraw()).toMatchObject({ ok: true });
  expect(await second.withdraw()).toMatchObject({ code: 'part-not-agreed' });
  expect([await second.free(), (await second.shown()).part.state]).toEqual([['on-sale', 60], 'declined']);
  expect(await wholesale.books(second.cooperative)).toEqual({
    'received/bank': 2880,
    'order/refund-due': -2880,
  });
  const third = await ordered();
  await third.agree('48');
  await closeDeal.perform(wholesale.call(third.rim), third);
  expect(await third.free()).toEqual(['on-sale', 60]);
});

test('a lot bears the batches it was taken from, the first to be eaten first', async () => {
  const { agree, prepare, batch, send, shown, product } = await ordered('1');
  expect(await batch('M-2', '2026-09-01', '40')).toMatchObject({ ok: true });
  expect(await batch('M-1', '2026-03-01', '20')).toMatchObject({ ok: true });
  expect(await agree('0')).toMatchObject({ ok: true });
  // One jar was counted before there were batches: what is printed on it has to be said.
  expect(await prepare('48', { batch: '' })).toMatchObject({ code: 'batch-missing', field: 'batch' });
  expect(await prepare('48', { batch: 'L-0' })).toMatchObject({ ok: true });
  const [lot] = (await shown()).part.lots;
  expect(lot).toMatchObject({ batch: 'M-1 (20), M-2 (27), L-0 (1)', bestBefore: '2026-03-01' });
  await send();
  const page = await shown();
  const note = page.notes[0]?.noteId ?? '';
  const paper = await deliveryNotePaper({ shown: page, noteId: note, second: 'ar', now: NOON });
  expect(
    Buffer.from(paper?.body ?? '')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const batches = await inTransaction(
    databaseScope(SYSTEM),
    async (tx) => {
      const [thing] = await listByProduct(tx, [product]);
      return thing === undefined ? [] : listBatches(tx, thing);
    },
    wholesale.db,
  );
  expect(batches.map(({ code, onHand, kept }) => [code, onHand, kept])).toEqual([
    ['M-1', 0, 0],
    ['M-2', 13, 0],
  ]);
});
