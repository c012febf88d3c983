import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes, share } from './index.ts';

test('what is shared is shared to the centime, and each within one centime of its exact part', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 13 }), weights, (total, parts) => {
      const sum = parts.reduce((all, one) => all + one, 0);
      fc.pre(sum > 0);
      const shares = share(centimes(total), parts);
      expect(shares.reduce((all, one) => all + one, 0)).toBe(total);
      shares.forEach((one, at) => {
        const exact = (BigInt(total) * BigInt(parts[at] ?? 0)) / BigInt(sum);
        expect([exact, exact + 1n]).toContain(BigInt(one));
      });
    }),
  );
});

test('what is not more than the weights gives nobody more than her weight', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (parts, ratio) => {
      const sum = parts.reduce((all, one) => all + one, 0);
      fc.pre(sum > 0);
      share(centimes(Math.floor(sum * ratio)), parts).forEach((one, at) =>
        expect(one).toBeLessThanOrEqual(parts[at] ?? 0),
      );
    }),
  );
});

test('ten centimes among three: the first gets the one left over; nobody shares what nobody gets', () => {
  expect(share(centimes(10), [1, 1, 1])).toEqual([4, 3, 3]);
  expect(share(centimes(0), [])).toEqual([]);
  expect(() => share(centimes(1), [0])).toThrow(/somebody/);
});
