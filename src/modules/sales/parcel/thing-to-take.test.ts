import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asId, newId } from '#platform/ids';
import { thingsToTake } from './thing-to-take.ts';

const PRODUCTS = Array.from({ length: 4 }, () => newId());
const orders = fc.array(
  fc.record({
    number: fc.string(),
    contact: fc.constant({ name: 'Driss' }),
    lines: fc.array(
      fc.record({
        productId: fc.constantFrom(...PRODUCTS),
        kind: fc.constant('honey'),
        name: fc.constant({ fr: 'Miel', ar: 'عسل' }),
        quantity: fc.integer({ min: 1, max: 90 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
);

test('what is taken out of the store is what the orders ask, each thing once', () => {
  fc.assert(
    fc.property(orders, (asked) => {
      const waiting = asked.map((one) => ({ ...one, orderId: asId<'order'>(newId()) }));
      const things = thingsToTake(waiting);
      const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
      const lines = waiting.flatMap((one) => one.lines);
      expect(new Set(things.map(({ productId }) => productId)).size).toBe(things.length);
      expect(sum(things.map(({ quantity }) => quantity))).toBe(sum(lines.map(({ quantity }) => quantity)));
      for (const { quantity, forOrders } of things)
        expect(sum(forOrders.map((one) => one.quantity))).toBe(quantity);
    }),
  );
});
