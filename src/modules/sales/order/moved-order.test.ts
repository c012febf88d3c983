import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asId } from '#platform/ids';
import { centimes } from '#platform/money';
import { movedOrder } from './moved-order.ts';
import { ALL_MOVES, ORDER_MOVES, ORDER_STATES, type Mover, type Order, type OrderState } from './order.ts';

const NOON = new Date('2024-12-31T12:00:00Z');
const HOUR_MS = 3_600_000;
const after = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS);
const ID = '019d0000-0000-7000-8000-000000000001';
const order: Order = {
  organisationId: asId(ID),
  orderId: asId(ID),
  purchaseId: asId(ID),
  personId: asId(ID),
  communeCode: '05.301.03.07',
  number: '2024-0001',
  state: 'placed',
  goods: centimes(450_000),
  delivery: centimes(4_500),
  deliveryWay: 'courier',
  paymentWay: 'transfer',
  placedAt: NOON,
  answerFrom: NOON,
  withdrawalDays: 7,
  version: 1,
};
const MOVERS: readonly Mover[] = ['buyer', 'seller', 'office', 'payment', 'clock', 'agreement'];
const moves = (changed: Partial<Order>, move: (typeof ALL_MOVES)[number], by: Mover, now = NOON) =>
  movedOrder({ ...order, ...changed }, move, { by, now });

test('O2: an order moves only as the table says, from where it stands, by whom it names', () => {
  const any = fc.record({
    state: fc.constantFrom(...ORDER_STATES),
    move: fc.constantFrom(...ALL_MOVES),
    by: fc.constantFrom(...MOVERS),
    hours: fc.integer({ min: 0, max: 400 }),
    paid: fc.boolean(),
  });
  fc.assert(
    fc.property(any, ({ state, move, by, hours, paid }) => {
      const line: { from: readonly OrderState[]; to: OrderState; by: readonly Mover[] } = ORDER_MOVES[move];
      const moved = moves({ state, ...(paid && { paidAt: NOON }) }, move, by, after(hours));
      if (!moved.ok) return;
      expect(line.from).toContain(state);
      expect(line.by).toContain(by);
      expect(moved.value).toBe(line.to);
    }),
    { numRuns: 2_000 },
  );
});

test('O2: an order that ended moves no more, but what was unpaid in time and is paid after all', () => {
  const ended: readonly OrderState[] = ['closed', 'returned', 'not-taken', 'cancelled', 'refused'];
  for (const state of ended)
    for (const move of ALL_MOVES)
      for (const by of MOVERS)
        expect(moves({ state }, move, by, after(1)).ok, `${state} ${move}`).toBe(false);
  expect(moves({ state: 'lapsed' }, 'pay', 'payment')).toMatchObject({ ok: true, value: 'placed' });
});

test('O2: forty-eight hours to answer, not one less', () => {
  expect(moves({}, 'refuse', 'clock', after(47.9))).toMatchObject({ code: 'still-time-to-answer' });
  expect(moves({}, 'refuse', 'clock', after(48))).toMatchObject({ ok: true, value: 'refused' });
});

test('P4: nothing leaves unpaid, unless it is paid at the door and she said yes on the telephone', () => {
  const ready = { state: 'ready' } as const;
  const cash = { ...ready, paymentWay: 'cash' } as const;
  expect(moves(ready, 'ship', 'seller')).toMatchObject({ code: 'order-not-paid' });
  expect(moves({ ...ready, paidAt: NOON }, 'ship', 'seller')).toMatchObject({ ok: true });
  expect(moves(cash, 'ship', 'seller')).toMatchObject({ code: 'order-not-confirmed' });
  expect(moves({ ...cash, confirmedAt: NOON }, 'ship', 'seller')).toMatchObject({ ok: true });
  const collected = { ...ready, deliveryWay: 'pick-up' } as const;
  expect(moves(collected, 'hand-over', 'seller')).toMatchObject({ code: 'order-not-paid' });
});

test('O2: asked and never handed over lapses on its day, unless she said that it is handed over', () => {
  const waiting = { state: 'returning', receivedAt: NOON, sendBackBefore: after(15 * 24) } as const;
  const [inside, outside] = [after(15 * 24 - 0.1), after(15 * 24)];
  expect(moves(waiting, 'lapse-return', 'clock', inside)).toMatchObject({ code: 'still-time-to-send-back' });
  expect(moves(waiting, 'lapse-return', 'clock', outside)).toMatchObject({ value: 'delivered' });
  expect(moves(waiting, 'lapse-return', 'seller', outside)).toMatchObject({ code: 'order-move-not-allowed' });
  expect(moves(waiting, 'send-back', 'buyer', outside)).toMatchObject({ value: 'returning' });
  const sent = { state: 'returning', receivedAt: NOON } as const;
  expect(moves(sent, 'lapse-return', 'clock', after(400 * 24)).ok).toBe(false);
  expect(moves(sent, 'send-back', 'buyer', inside)).toMatchObject({ code: 'order-move-not-allowed' });
});

test('O2: after the answer to a return she has forty-eight hours to say that it is wrong', () => {
  const answered = after(20 * 24);
  const kept = { state: 'delivered', receivedAt: NOON, paidAt: NOON, returnAnsweredAt: answered } as const;
  expect(moves(kept, 'close', 'clock', after(22 * 24 - 1))).toMatchObject({ code: 'too-early-to-close' });
  expect(moves(kept, 'dispute', 'buyer', after(22 * 24 - 1))).toMatchObject({ ok: true });
  expect(moves(kept, 'close', 'clock', after(22 * 24))).toMatchObject({ ok: true });
  const soon = { ...kept, returnAnsweredAt: after(24) };
  expect(moves(soon, 'close', 'clock', after(7 * 24 - 1)).ok).toBe(false);
  expect(moves(soon, 'close', 'clock', after(7 * 24)).ok).toBe(true);
});

test('M7: nothing is the cooperative’s before seven days from receipt, nor sent back after them', () => {
  const delivered = { state: 'delivered', receivedAt: NOON, paidAt: NOON } as const;
  const [inside, outside] = [after(7 * 24 - 1), after(7 * 24)];
  expect(moves(delivered, 'close', 'clock', inside)).toMatchObject({ code: 'too-early-to-close' });
  expect(moves(delivered, 'close', 'clock', outside)).toMatchObject({ ok: true, value: 'closed' });
  expect(moves(delivered, 'ask-return', 'buyer', inside)).toMatchObject({ ok: true });
  expect(moves(delivered, 'ask-return', 'buyer', outside)).toMatchObject({ code: 'return-too-late' });
});
