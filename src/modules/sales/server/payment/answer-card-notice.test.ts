import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#platform/operation';
import type { Gate, GateFields } from '../../payment/card-gate.ts';
import { passTime } from '../index.ts';
import { later, NOON, somebody, testSales, type TestSales } from '../test-sales.ts';
import { answerCardNotice } from './answer-card-notice.ts';
import { beginCardPayment } from './begin-card-payment.ts';
import { gateHash } from './gate-hash.ts';

const GATE: Gate = { address: 'https://gate.example', clientId: '1', storeKey: 'KEY|1' };
const MINUTE_MS = 60_000;
const inMinutes = (minutes: number) => new Date(NOON.getTime() + minutes * MINUTE_MS);

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

/** A carpet Driss wants to pay by card, at the first try. */
async function atTheBank(driss: PersonActor) {
  const cooperative = await sales.cooperative();
  const product = await sales.offer(cooperative);
  const bought = await sales.buy(driss, [product], { paymentWay: 'card' });
  if (!bought.ok) throw new Error(bought.code);
  const { purchase, reference } = bought.value;
  const notice = (attempt: number, changed: GateFields = {}) => {
    const fields = { oid: `${reference}-${attempt}`, amount: '4545.00', ProcReturnCode: '00', ...changed };
    return { ...fields, HASH: gateHash(fields, GATE.storeKey) };
  };
  const said = (fields: GateFields, now = NOON) =>
    answerCardNotice(fields, GATE, { trace: 'test', db: sales.db, now });
  const state = async () => (await sales.shown(driss, purchase)).orders[0]?.state;
  return { cooperative, product, purchase, notice, said, state };
}

test('paid while it is kept: the card is debited, once, however often the bank says so', async () => {
  const driss = somebody('Driss');
  const one = await atTheBank(driss);
  expect(await one.said(one.notice(1))).toBe('ACTION=POSTAUTH');
  expect(await one.said(one.notice(1))).toBe('ACTION=POSTAUTH');
  expect(await one.state()).toBe('placed');
  expect(await sales.books(one.cooperative)).toEqual({ 'received/acquirer': 4545, 'order/escrow': -4545 });
});

test('forged, of another amount, of nobody’s purchase: wrong, and nothing moves', async () => {
  const driss = somebody('Driss');
  const one = await atTheBank(driss);
  const right = one.notice(1);
  expect(await one.said({ ...right, HASH: gateHash(right, 'another key') })).toBe('FAILURE');
  expect(await one.said({ ...right, amount: '1.00' })).toBe('FAILURE');
  expect(await one.said(one.notice(1, { amount: '1.00' }))).toBe('FAILURE');
  expect(await one.said(one.notice(7))).toBe('FAILURE');
  expect(await one.said(one.notice(1, { oid: 'TW-0000-0000-1' }))).toBe('FAILURE');
  expect(await one.state()).toBe('awaiting-payment');
  expect(await sales.books(one.cooperative)).toEqual({});
});

test('refused, refused again, then paid at the third try', async () => {
  const driss = somebody('Driss');
  const one = await atTheBank(driss);
  const refused = (attempt: number) => one.notice(attempt, { ProcReturnCode: '05' });
  const again = () => beginCardPayment.perform(sales.call(driss), { purchase: one.purchase });
  expect(await one.said(refused(1))).toBe('APPROVED');
  expect(await again()).toMatchObject({ value: { attempt: 2 } });
  expect(await one.said(refused(2))).toBe('APPROVED');
  expect(await again()).toMatchObject({ value: { attempt: 3 } });
  expect(await one.said(one.notice(3))).toBe('ACTION=POSTAUTH');
  expect(await again()).toMatchObject({ code: 'paid-already' });
  expect(await one.said(one.notice(2))).toBe('APPROVED');
  const { payments } = await sales.shown(driss, one.purchase);
  expect(payments.map(({ state }) => state)).toEqual(['captured', 'refused', 'refused']);
});

test('paid after its hour: taken again if it is there, never debited once another has it', async () => {
  const driss = somebody('Driss');
  const [there, gone] = [await atTheBank(driss), await atTheBank(driss)];
  await passTime({ now: inMinutes(21), db: sales.db });
  expect(await sales.buy(somebody('Une autre'), [gone.product], {}, inMinutes(22))).toMatchObject({
    ok: true,
  });
  expect(await there.said(there.notice(1), inMinutes(23))).toBe('ACTION=POSTAUTH');
  expect(await gone.said(gone.notice(1), inMinutes(23))).toBe('APPROVED');
  expect([await there.state(), await gone.state()]).toEqual(['placed', 'lapsed']);
  expect(await sales.books(gone.cooperative)).toEqual({});
  const { payments } = await sales.shown(driss, gone.purchase, later(1));
  expect(payments.map(({ state }) => state)).toEqual(['void']);
});

test('a notice and the clock at the same moment leave one truth', async () => {
  const driss = somebody('Driss');
  const one = await atTheBank(driss);
  const [answer] = await Promise.all([
    one.said(one.notice(1), inMinutes(21)),
    passTime({ now: inMinutes(21), db: sales.db }),
  ]);
  expect(answer).toBe('ACTION=POSTAUTH');
  expect(await one.state()).toBe('placed');
});
