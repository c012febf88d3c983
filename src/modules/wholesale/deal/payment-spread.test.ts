import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes, type Centimes } from '#platform/money';
import { keptBetween, paidOf, spreadPayment } from './payment-spread.ts';

const dh = (dirhams: number) => centimes(dirhams * 100);
const claim = (lotId: string, payableOn: string, left: Centimes) => ({ lotId, payableOn, left });

test('money goes to what was to be paid first, then to what is still to come', () => {
  const parts = [
    { partId: 'a', open: dh(1000), claims: [claim('1', '2025-01-10', dh(300))] },
    {
      partId: 'b',
      open: dh(600),
      claims: [claim('2', '2025-01-05', dh(200)), claim('3', '2025-01-10', dh(100))],
    },
  ];
  const given = (amount: Centimes) => {
    const spread = spreadPayment(amount, parts);
    return spread.ok ? [...spread.value].map(([part, sum]) => [part, sum / 100]) : spread.code;
  };
  expect(given(dh(200))).toEqual([
    ['a', 0],
    ['b', 200],
  ]);
  // Of one day, in proportion: 300 to 100.
  expect(given(dh(400))).toEqual([
    ['a', 150],
    ['b', 250],
  ]);
  // 600 are claims; of the 1,000 to come, 700 and 300 are open.
  expect(given(dh(1600))).toEqual([
    ['a', 1000],
    ['b', 600],
  ]);
  expect(given(dh(1601))).toBe('amount-above-due');
});

const parts = fc.array(
  fc.record({
    claims: fc.array(
      fc.record({ day: fc.integer({ min: 1, max: 3 }), left: fc.integer({ min: 1, max: 9999 }) }),
      {
        maxLength: 4,
      },
    ),
    more: fc.integer({ min: 0, max: 99_999 }),
  }),
  { minLength: 1, maxLength: 5 },
);

test('however much is paid, nothing is lost and nobody gets more than is open', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 400_000 }), (told, amount) => {
      const owing = told.map(({ claims, more }, at) => {
        const own = claims.map(({ day, left }, index) =>
          claim(`${at}-${index}`, `2025-01-0${day}`, centimes(left)),
        );
        const open = centimes(own.reduce((sum, { left }) => sum + left, more));
        return { partId: String(at), claims: own, open };
      });
      const open = owing.reduce((sum, part) => sum + part.open, 0);
      const spread = spreadPayment(centimes(amount), owing);
      expect(spread.ok).toBe(amount <= open);
      if (!spread.ok) return;
      expect([...spread.value.values()].reduce((sum, part) => sum + part, 0)).toBe(amount);
      for (const { partId, open: most } of owing) {
        expect(spread.value.get(partId)).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 500 },
  );
});

test('lots are paid the oldest first, never above what is held', () => {
  const claims = [claim('late', '2025-03-01', dh(100)), claim('early', '2025-01-01', dh(100))];
  expect([...paidOf(dh(130), claims)]).toEqual([
    ['early', dh(100)],
    ['late', dh(30)],
  ]);
});

test('paid in any number of pieces, the house keeps what it would of the whole', () => {
  const plan = { commission: [{ name: 'house', basisPoints: 300, floor: centimes(1_00) }], taxPerMille: 200 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 9 }), (pieces) => {
      let [goods, commission, tax] = [0, 0, 0];
      for (const piece of pieces) {
        const kept = keptBetween(centimes(goods), centimes(goods + piece), plan);
        expect(kept.commission).toBeGreaterThanOrEqual(0);
        expect(kept.tax).toBeGreaterThanOrEqual(0);
        goods += piece;
        commission += kept.commission;
        tax += kept.tax;
      }
      expect({ commission, tax }).toEqual(keptBetween(centimes(0), centimes(goods), plan));
    }),
  );
});
