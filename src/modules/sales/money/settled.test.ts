import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { settledByOrder } from './settled.ts';

const amount = fc.integer({ min: 0, max: 1_000_000 });
const releases = fc.array(fc.record({ released: amount, inOwnTill: amount }), { maxLength: 12 });

test('never more than the cooperative really received, nor than was released, and the oldest first', () => {
  fc.assert(
    fc.property(releases, amount, (given, paid) => {
      const all = given.map(({ released, inOwnTill }, at) => ({
        orderId: String(at),
        released: centimes(released),
        inOwnTill: centimes(inOwnTill),
      }));
      const settled = settledByOrder(all, centimes(paid));
      const received = paid + given.reduce((sum, { inOwnTill }) => sum + inOwnTill, 0);
      const sum = [...settled.values()].reduce((total, one) => total + one, 0);
      const owed = given.reduce((total, { released }) => total + released, 0);
      expect(sum).toBe(Math.min(received, owed));
      let isShort = false;
      for (const { orderId, released, inOwnTill } of all) {
        const one = settled.get(orderId) ?? 0;
        expect(one).toBeLessThanOrEqual(released);
        if (isShort) expect(one).toBe(Math.min(released, inOwnTill));
        if (one < released) isShort = true;
      }
    }),
  );
});
