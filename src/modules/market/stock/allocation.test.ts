import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { freeOf, mayTake, stands, type Allocation } from './allocation.ts';

const NOON = new Date('2024-12-31T12:00:00Z');
const HOUR_MS = 3_600_000;

const allocations = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 9 }),
    hours: fc.integer({ min: -5, max: 5 }),
    end: fc.boolean(),
  }),
  { maxLength: 8 },
);

function kept(made: readonly { quantity: number; hours: number; end: boolean }[]): Allocation[] {
  return made.map(({ quantity, hours, end }) => ({
    allocationId: newId(),
    quantity,
    channel: 'put-aside',
    forWhom: 'Driss',
    state: end ? 'released' : 'standing',
    expiresAt: new Date(NOON.getTime() + hours * HOUR_MS),
  }));
}

test('what may be taken never makes more promises than there are things', () => {
  fc.assert(
    fc.property(fc.nat(60), allocations, fc.integer({ min: 1, max: 20 }), (onHand, made, quantity) => {
      const level = { onHand, allocations: kept(made) };
      const taken = mayTake(level, quantity, NOON);
      if (!taken.ok) {
        expect(quantity).toBeGreaterThan(freeOf(level, NOON));
        return;
      }
      expect(taken.value).toBe(freeOf(level, NOON) - quantity);
      expect(taken.value).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('what lapsed stands no more from its very hour, without anybody sweeping', () => {
  const [one] = kept([{ quantity: 1, hours: 0, end: false }]);
  expect(one && stands(one, NOON)).toBe(false);
  expect(one && stands(one, new Date(NOON.getTime() - 1))).toBe(true);
});
