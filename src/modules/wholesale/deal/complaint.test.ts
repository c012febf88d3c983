import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes, times } from '#platform/money';
import { complaintFits, surplusOf, takenBack } from './complaint.ts';

const counted = { state: 'checked', accepted: 40, returned: 10 } as const;
const asked = { quantity: 5, outcome: 'credit', isClosed: false } as const;

test('Rim may complain of what is still accepted, and of no more', () => {
  expect(complaintFits(counted, asked).ok).toBe(true);
  expect(complaintFits(counted, { ...asked, quantity: 31 })).toMatchObject({
    code: 'more-than-accepted',
    detail: { left: 30 },
  });
  expect(complaintFits(counted, { ...asked, quantity: 0 })).toMatchObject({ code: 'quantity-missing' });
  expect(complaintFits({ ...counted, state: 'sent' }, asked)).toMatchObject({ code: 'lot-not-counted' });
  const ended = { ...asked, outcome: 'again', isClosed: true } as const;
  expect(complaintFits(counted, ended)).toMatchObject({ code: 'deal-closed', field: 'outcome' });
});

test('whatever was paid and taken back, nothing is owed below nothing and no centime is lost', () => {
  const lots = fc
    .record({ price: fc.integer({ min: 1, max: 90_000 }), accepted: fc.integer({ min: 1, max: 500 }) })
    .chain(({ price, accepted }) =>
      fc.record({
        price: fc.constant(price),
        accepted: fc.constant(accepted),
        quantity: fc.integer({ min: 1, max: accepted }),
        paid: fc.integer({ min: 0, max: price * accepted }),
      }),
    );
  fc.assert(
    fc.property(lots, ({ price, accepted, quantity, paid }) => {
      const amount = times(centimes(price), accepted);
      const lot = { amount, paid: centimes(paid), returned: 0, returnedAgain: 0 };
      const after = takenBack(lot, { quantity, price: centimes(price), outcome: 'credit' });
      expect(after.amount).toBe(price * (accepted - quantity));
      expect(after.paid + after.back).toBe(paid);
      expect(after.paid).toBeLessThanOrEqual(after.amount);
      expect(after.back).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('what is kept above all a part can still be worth is due back, and all of it once it ended', () => {
  const money = { held: centimes(300), worth: centimes(1000), paid: centimes(900), isClosed: false };
  expect(surplusOf(money)).toBe(200);
  expect(surplusOf({ ...money, paid: centimes(600) })).toBe(0);
  expect(surplusOf({ ...money, paid: centimes(600), isClosed: true })).toBe(300);
});
