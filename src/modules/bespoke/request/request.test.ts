import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import { usualTerms } from '../model/model.ts';
import { keptOnCancel } from './cancelling.ts';
import { mayMove, standingOf, type Offer, type OrderNow } from './request.ts';
import { balanceOverdue, clockMove } from './waiting.ts';

const PAID = new Date('2024-12-01T12:00:00Z');
const OFFER: Offer = {
  price: centimes(2_000_00),
  days: 20,
  depositPerCent: 40,
  validUntil: asDay('2024-12-10'),
  note: '',
};
const making: OrderNow = { state: 'in-making', answerFrom: PAID };
const request = (state: 'asked' | 'offered' | 'accepted' | 'finished' | 'approved', changesAsked = 0) => ({
  state,
  offer: OFFER,
  changesAsked,
});
const on = (day: string) => asDay(day);

test('an offer is good until its day, and lapses by itself the day after', () => {
  expect(standingOf(request('offered'), undefined, on('2024-12-10'))).toBe('offered');
  expect(standingOf(request('offered'), undefined, on('2024-12-11'))).toBe('expired');
  const expired = { standing: 'expired', by: 'buyer', changesAsked: 0 } as const;
  expect(mayMove('accept', expired)).toMatchObject({ ok: false });
});

test('what an order says and what the request says stand together', () => {
  const day = on('2024-12-15');
  const order = (state: OrderNow['state']): OrderNow => ({ ...making, state });
  expect(standingOf(request('accepted'), order('awaiting-payment'), day)).toBe('deposit-due');
  expect(standingOf(request('accepted'), order('lapsed'), day)).toBe('unpaid');
  expect(standingOf(request('accepted'), making, day)).toBe('making');
  expect(standingOf(request('finished'), making, day)).toBe('to-approve');
  expect(standingOf(request('approved'), making, day)).toBe('balance-due');
  expect(standingOf(request('approved'), order('shipped'), day)).toBe('paid');
});

test('the delay counts from the deposit, and a change asked gives a week more', () => {
  expect(standingOf(request('accepted'), making, on('2024-12-21'))).toBe('making');
  expect(standingOf(request('accepted'), making, on('2024-12-22'))).toBe('late');
  expect(standingOf(request('accepted', 1), making, on('2024-12-28'))).toBe('making');
});

test('one change may be asked of the finished piece, not two', () => {
  const from = { standing: 'to-approve', by: 'buyer' } as const;
  expect(mayMove('ask-change', { ...from, changesAsked: 0 })).toMatchObject({ ok: true });
  expect(mayMove('ask-change', { ...from, changesAsked: 1 })).toMatchObject({ code: 'changed-already' });
});

test('silence approves after seven days, and only who was reminded', () => {
  const finishedAt = new Date('2024-12-01T10:00:00Z');
  const at = (day: number, remindedAt?: Date) =>
    clockMove(
      { askedAt: PAID, finishedAt, ...(remindedAt && { remindedAt }) },
      'to-approve',
      new Date(finishedAt.getTime() + day * 86_400_000),
    );
  expect([at(3), at(4), at(9)]).toEqual([undefined, 'remind', 'remind']);
  expect(at(6, PAID)).toBeUndefined();
  expect(at(7, PAID)).toBe('approve');
});

test('by the buyer the grid, late everything back, by the cooperative everything back', () => {
  const terms = usualTerms('caftan', centimes(2_000_00));
  const held = centimes(800_00);
  const kept = (stage: number, by: 'buyer' | 'seller', standing: 'making' | 'late' | 'balance-due') =>
    keptOnCancel({ terms, stage, offer: OFFER }, { by, standing, held, now: PAID });
  expect([0, 1, 2, 3].map((stage) => kept(stage, 'buyer', 'making'))).toEqual([0, 260_00, 520_00, 800_00]);
  expect(kept(3, 'buyer', 'late')).toBe(0);
  expect(kept(3, 'seller', 'making')).toBe(0);
  expect(kept(3, 'seller', 'balance-due')).toBe(0);
});

test('a piece approved and never paid: after a fortnight its makers keep what was agreed', () => {
  const terms = usualTerms('caftan', centimes(2_000_00));
  const now = new Date('2024-12-16T12:00:00Z');
  expect(balanceOverdue({ approvedAt: PAID }, now)).toBe(true);
  expect(balanceOverdue({ approvedAt: now }, now)).toBe(false);
  const asked = { by: 'seller', standing: 'balance-due', held: centimes(800_00), now } as const;
  expect(keptOnCancel({ terms, stage: 3, offer: OFFER, approvedAt: PAID }, asked)).toBe(800_00);
});
