import { afterAll, beforeAll, expect, test } from 'vitest';
import { passTime } from '#modules/sales/server';
import { passDays, tellModel } from '../index.ts';
import { CAFTAN, later, testBespoke, type TestBespoke } from '../test-bespoke.ts';
import { askedCaftan } from '../test-piece.ts';

let bespoke: TestBespoke;
beforeAll(async () => {
  bespoke = await testBespoke();
});
afterAll(() => bespoke.close());

test('Zineb has a caftan made: an offer, a deposit, three photos, a balance, and it is sent', async () => {
  const piece = await askedCaftan(bespoke);
  expect(await piece.standing()).toBe('asked');
  expect(await piece.offer({ price: '2100', note: 'Avec sfifa' })).toMatchObject({ ok: true });
  expect((await piece.seen()).deposit).toBe(840_00);
  expect(await piece.accept({ total: '2145' })).toMatchObject({ ok: true });
  expect(await piece.standing()).toBe('deposit-due');
  expect(await piece.show()).toMatchObject({ code: 'request-move-not-allowed' });
  expect(await piece.pay('deposit')).toMatchObject({ ok: true });
  expect(await piece.pay('deposit')).toMatchObject({ code: 'paid-already' });
  expect(await piece.standing()).toBe('making');
  expect((await bespoke.book(piece.cooperative)).get('order/escrow')).toBe(840_00);
  for (const day of [3, 8, 15]) expect(await piece.show(later(day))).toMatchObject({ ok: true });
  expect(await piece.standing(later(15))).toBe('to-approve');
  expect(await piece.send('ship', later(15))).toMatchObject({ code: 'order-move-not-allowed' });
  expect(await piece.answer('approve', '', later(16))).toMatchObject({ ok: true });
  expect(await piece.standing(later(16))).toBe('balance-due');
  expect(await piece.pay('balance', later(17))).toMatchObject({ ok: true });
  expect((await bespoke.book(piece.cooperative)).get('order/escrow')).toBe(2_145_00);
  expect(await piece.send('ship', later(18))).toMatchObject({ ok: true });
  expect(await piece.send('deliver', later(20))).toMatchObject({ ok: true });
  await passTime({ now: later(26), db: bespoke.db });
  expect((await bespoke.book(piece.cooperative)).get('order/escrow')).toBe(2_145_00);
  await passTime({ now: later(28), db: bespoke.db });
  const book = await bespoke.book(piece.cooperative);
  expect([book.get('order/escrow') ?? 0, book.get('seller/payable')]).toEqual([0, 2_145_00]);
});

test.each([
  ['before anything is begun', 0, 0],
  ['after the first photo', 1, 300_00],
  ['after the second', 2, 600_00],
  ['when it is finished', 3, 800_00],
])('she changes her mind %s: the grid agreed parts the deposit to the centime', async (_, shown, kept) => {
  const piece = await askedCaftan(bespoke);
  await piece.offer();
  await piece.accept();
  await piece.pay('deposit');
  for (let at = 0; at < shown; at++) expect(await piece.show()).toMatchObject({ ok: true });
  expect((await piece.seen()).keeping).toBe(kept);
  expect(await piece.leave()).toMatchObject({ ok: true, value: { kept, back: 800_00 - kept } });
  const book = await bespoke.book(piece.cooperative);
  expect(book.get('seller/payable') ?? 0).toBe(kept);
  expect(book.get('order/refund-due') ?? 0).toBe(800_00 - kept);
  expect(await piece.standing()).toBe('cancelled');
  expect(await piece.show()).toMatchObject({ ok: false });
});

test('the cooperative stops, or lets its delay pass: she has everything back', async () => {
  const [stopped, late] = [await askedCaftan(bespoke), await askedCaftan(bespoke)];
  for (const piece of [stopped, late]) {
    await piece.offer();
    await piece.accept();
    await piece.pay('deposit');
    await piece.show();
    await piece.show();
  }
  expect(await stopped.stop()).toMatchObject({ ok: true, value: { kept: 0, back: 800_00 } });
  expect(await late.standing(later(20))).toBe('making');
  expect(await late.standing(later(21))).toBe('late');
  expect(await late.leave(later(21))).toMatchObject({ ok: true, value: { kept: 0, back: 800_00 } });
  expect(await late.refund()).toMatchObject({ ok: true, value: { paid: 800_00 } });
  expect((await bespoke.book(late.cooperative)).get('order/refund-due') ?? 0).toBe(0);
});

test('one change is asked, the last photo comes again, a second change is refused', async () => {
  const piece = await askedCaftan(bespoke);
  await piece.offer();
  await piece.accept();
  await piece.pay('deposit');
  for (let at = 0; at < 3; at++) await piece.show();
  expect(await piece.answer('ask-change', 'x')).toMatchObject({ code: 'change-untold' });
  expect(await piece.answer('ask-change', 'Les manches plus courtes')).toMatchObject({ ok: true });
  expect(await piece.standing(later(25))).toBe('making');
  expect(await piece.show()).toMatchObject({ ok: true, value: { stage: 'finished' } });
  expect(await piece.answer('ask-change', 'Encore plus courtes')).toMatchObject({ code: 'changed-already' });
  expect(await piece.answer('approve')).toMatchObject({ ok: true });
});

test('a request nobody answers is refused; a silent buyer is reminded, then taken to approve', async () => {
  const [unanswered, silent] = [await askedCaftan(bespoke), await askedCaftan(bespoke)];
  await silent.offer();
  await silent.accept();
  await silent.pay('deposit');
  for (let at = 0; at < 3; at++) await silent.show();
  await passDays({ now: later(6.9), db: bespoke.db });
  expect(await unanswered.standing()).toBe('asked');
  expect((await silent.seen()).request.remindedAt).toEqual(later(6.9));
  await passDays({ now: later(7), db: bespoke.db });
  expect(await unanswered.standing()).toBe('refused');
  expect(await silent.standing(later(7))).toBe('balance-due');
  expect(await silent.stop(later(8))).toMatchObject({ ok: true, value: { kept: 0 } });
});

test('her balance never comes: after a fortnight the cooperative keeps what was agreed', async () => {
  const piece = await askedCaftan(bespoke);
  await piece.offer();
  await piece.accept();
  await piece.pay('deposit');
  for (let at = 0; at < 3; at++) await piece.show();
  await piece.answer('approve');
  expect((await piece.seen(later(14))).overdue).toBe(true);
  expect(await piece.stop(later(14))).toMatchObject({ ok: true, value: { kept: 800_00, back: 0 } });
  // Her transfer comes all the same: it is received, and due back.
  expect(await piece.pay('balance', later(15))).toMatchObject({ ok: true });
  const book = await bespoke.book(piece.cooperative);
  expect(book.get('order/refund-due')).toBe(1_245_00);
  expect(book.get('seller/payable')).toBe(800_00);
});

test('an offer is taken as it was read: another, a past one, another total are told', async () => {
  const piece = await askedCaftan(bespoke);
  await piece.offer();
  const { version } = (await piece.seen()).request;
  await piece.offer({ price: '2500' });
  expect(await piece.accept({ version })).toMatchObject({ code: 'offer-changed' });
  expect(await piece.accept({ total: '2000' })).toMatchObject({ code: 'total-changed' });
  expect(await piece.accept({ total: '2545' }, later(8))).toMatchObject({ code: 'offer-over' });
  expect(await piece.accept({ total: '2545', deliveryWay: 'pick-up' })).toMatchObject({
    code: 'not-collected-there',
  });
  expect(await piece.accept({ total: '2545', agreed: 'no' })).toMatchObject({ code: 'invalid' });
});

test('a deposit that never comes lets the order lapse; paid late, the making begins', async () => {
  const piece = await askedCaftan(bespoke);
  await piece.offer();
  await piece.accept();
  await passTime({ now: later(6), db: bespoke.db });
  expect(await piece.standing(later(6))).toBe('unpaid');
  expect(await piece.pay('deposit', later(7))).toMatchObject({ ok: true });
  expect(await piece.standing(later(7))).toBe('making');
});

test('what was told when she asked stays, whatever the cooperative tells later', async () => {
  const piece = await askedCaftan(bespoke);
  const { cooperative, product } = piece;
  const changed = { ...CAFTAN, boxes: { 'keep-0': '90', 'keep-1': '95', 'keep-2': '95', 'keep-3': '100' } };
  const told = await tellModel.perform(bespoke.call(), { cooperative, product, ...changed });
  expect(told).toMatchObject({ ok: true });
  await piece.offer();
  await piece.accept();
  await piece.pay('deposit');
  expect(await piece.leave()).toMatchObject({ ok: true, value: { kept: 0, back: 800_00 } });
});
