import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBatch, productBatches } from '#modules/market/server';
import { myPurchase, passTime, recordPayment } from '#modules/sales/server';
import { SYSTEM } from '#platform/operation';
import { chooseNaming, lineMakers, lineParts, recordNaming, tellMakers } from '../index.ts';
import { actingFor, later, NOON, testProduction, type TestProduction } from '../test-production.ts';
import { buyer, order as placed, sale } from '../test-sale.ts';

let made: TestProduction;
beforeAll(async () => {
  made = await testProduction();
});
afterAll(() => made.close());

/** A carpet Itto (3 days, named aloud) and Fadma (4 days, unnamed) wove, bought by Driss. */
async function bought() {
  const cooperative = await made.cooperative();
  const [itto, fadma] = [await made.member(cooperative, 'Itto'), await made.member(cooperative, 'Fadma')];
  const product = await made.told(cooperative, [itto, fadma]);
  const say = (member: string, agrees: string) =>
    recordNaming.perform(made.call(SYSTEM), { cooperative, member, agrees, witness: 'Yamna' });
  await say(itto.memberId, 'yes');
  const { order, driss } = await sale(made, [product], later(1));
  const shown = async (hours: number) => {
    const asked = { actor: driss, db: made.db, now: later(hours) };
    const found = await lineMakers.ask(asked, { orders: [order.orderId] });
    return found.ok ? Object.values(found.value)[0] : found.code;
  };
  return { cooperative, product, itto, fadma, say, order, shown };
}

test('who made a carpet, her part and her consent are frozen on the line when Driss orders it', async () => {
  const { cooperative, product, itto, fadma, order } = await bought();
  const work = { [fadma.memberId]: '9' };
  await tellMakers.perform(made.call(SYSTEM, later(2)), { cooperative, product, unit: 'days', work });
  const page = await lineParts.ask(
    { actor: actingFor(cooperative), db: made.db, now: later(3) },
    { order: order.orderId },
  );
  expect(page.ok && Object.values(page.value)[0]).toMatchObject([
    { nameLatin: 'Itto', basisPoints: 4286, agreed: true },
    { nameLatin: 'Fadma', basisPoints: 5714, agreed: false },
  ]);
  expect(order.lines[0]?.making?.makers).toMatchObject([
    { memberId: itto.memberId, tenths: 30 },
    { memberId: fadma.memberId, tenths: 40 },
  ]);
});

test('Driss reads Itto’s name until she takes it back; Fadma’s later yes is not for his order', async () => {
  const { cooperative, itto, fadma, say, shown } = await bought();
  expect(await shown(1)).toMatchObject({ names: [{ nameLatin: 'Itto' }], unnamed: 1 });
  await say(fadma.memberId, 'yes');
  expect(await shown(2)).toMatchObject({ names: [{ nameLatin: 'Itto' }], unnamed: 1 });
  const herself = made.call(actingFor(cooperative, itto.personId), later(3));
  await chooseNaming.perform(herself, { cooperative, agrees: 'no' });
  expect(await shown(3)).toMatchObject({ names: [], unnamed: 2 });
});

test('another buyer reads nothing of his order, and no other cooperative who made it', async () => {
  const { order } = await bought();
  const asked = { orders: [order.orderId] };
  const found = await lineMakers.ask({ actor: buyer(), db: made.db, now: NOON }, asked);
  expect(found).toMatchObject({ ok: true, value: {} });
  const stranger = { actor: actingFor(await made.cooperative()), db: made.db, now: NOON };
  expect(await lineParts.ask(stranger, { order: order.orderId })).toMatchObject({ code: 'absent' });
});

test('a line says of which batch it is, and of which other when it lapsed and was paid late', async () => {
  const cooperative = await made.cooperative();
  const product = await made.offer(cooperative, { kind: 'honey', price: '80', count: '2' });
  const of = { cooperative, product, madeOn: '2024-06-01', already: 'yes', count: '1' };
  await openBatch.perform(made.call(), { ...of, code: 'A', bestBefore: '2025-06-30' });
  await openBatch.perform(made.call(), { ...of, code: 'B', bestBefore: '2026-01-01' });
  const first = await placed(made, [product], NOON);
  const batches = async (one: typeof first, now: Date) => {
    const answer = await myPurchase.ask({ actor: one.driss, db: made.db, now }, { purchase: one.purchase });
    return answer.ok ? answer.value.orders[0]?.lines[0]?.batches : answer.code;
  };
  expect(await batches(first, NOON)).toMatchObject([{ code: 'A', bestBefore: '2025-06-30', quantity: 1 }]);
  const tooLate = later(24 * 30);
  await passTime({ now: tooLate, db: made.db });
  const second = await placed(made, [product], tooLate);
  expect(await batches(second, tooLate)).toMatchObject([{ code: 'A' }]);
  const paid = { reference: first.reference, amount: first.total };
  expect(await recordPayment.perform(made.call(SYSTEM, tooLate), paid)).toMatchObject({ ok: true });
  expect(await batches(first, tooLate)).toMatchObject([{ code: 'B', quantity: 1 }]);
});

test('jars of a batch bear who made that batch; taken anew of another, who made the other', async () => {
  const cooperative = await made.cooperative();
  const [itto, fadma] = [await made.member(cooperative, 'Itto'), await made.member(cooperative, 'Fadma')];
  const product = await made.offer(cooperative, { kind: 'honey', price: '80', count: '2' });
  const of = { cooperative, product, madeOn: '2024-06-01', already: 'yes', count: '1' };
  const call = made.call(actingFor(cooperative));
  await openBatch.perform(made.call(), { ...of, code: 'A', bestBefore: '2025-06-30' });
  await openBatch.perform(made.call(), { ...of, code: 'B', bestBefore: '2026-01-01' });
  const shown = await productBatches.ask(
    { ...call, actor: actingFor(cooperative) },
    { cooperative, product },
  );
  const batch = shown.ok ? shown.value.find(({ code }) => code === 'A')?.batchId : undefined;
  const told = { cooperative, product, unit: 'kilos' };
  await tellMakers.perform(call, { ...told, work: { [itto.memberId]: '12' } });
  await tellMakers.perform(call, { ...told, batch, work: { [fadma.memberId]: '5' } });
  const stray = { ...told, batch: itto.memberId, work: { [fadma.memberId]: '5' } };
  expect(await tellMakers.perform(call, stray)).toMatchObject({ code: 'absent' });
  const first = await placed(made, [product], NOON);
  const makers = async (now: Date) => {
    const asked = { actor: first.driss, db: made.db, now };
    const answer = await myPurchase.ask(asked, { purchase: first.purchase });
    return answer.ok ? answer.value.orders[0]?.lines[0]?.making?.makers : answer.code;
  };
  expect(await makers(NOON)).toMatchObject([{ memberId: fadma.memberId, basisPoints: 10_000 }]);
  const tooLate = later(24 * 30);
  await passTime({ now: tooLate, db: made.db });
  await placed(made, [product], tooLate);
  const paid = { reference: first.reference, amount: first.total };
  await recordPayment.perform(made.call(SYSTEM, tooLate), paid);
  expect(await makers(tooLate)).toMatchObject([{ memberId: itto.memberId, basisPoints: 10_000 }]);
});
