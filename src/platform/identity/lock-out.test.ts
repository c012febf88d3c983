import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delayAfter, failuresRemembered, LOCK_KINDS } from './lock-out.ts';

const SECOND = 1000;
const DAY = 86_400_000;
const kind = fc.constantFrom(...LOCK_KINDS);
const failures = fc.nat(10_000);

test('makes an account wait 30 seconds from the fourth wrong try, then twice as long each time', () => {
  expect([3, 4, 5, 6].map((count) => delayAfter(count, 'account') / SECOND)).toEqual([0, 30, 60, 120]);
  expect(delayAfter(11, 'account')).toBeGreaterThan(3_600 * SECOND);
});

test('never shrinks as wrong tries grow, and has an end', () => {
  fc.assert(
    fc.property(kind, failures, (of, count) => {
      expect(delayAfter(count + 1, of)).toBeGreaterThanOrEqual(delayAfter(count, of));
      expect(delayAfter(count, of)).toBeLessThanOrEqual(DAY);
    }),
  );
});

test('bears more from a device than from an account, and more from an address than from a device', () => {
  fc.assert(
    fc.property(failures, (count) => {
      expect(delayAfter(count, 'device')).toBeLessThanOrEqual(delayAfter(count, 'account'));
      expect(delayAfter(count, 'address')).toBeLessThanOrEqual(delayAfter(count, 'device'));
    }),
  );
});

test('forgets with time, never more than there was', () => {
  fc.assert(
    fc.property(kind, failures, fc.nat(400 * DAY), fc.nat(DAY), (of, count, quiet, more) => {
      const last = new Date(0);
      const then = failuresRemembered({ failures: count, lastFailedAt: last }, new Date(quiet), of);
      const later = failuresRemembered({ failures: count, lastFailedAt: last }, new Date(quiet + more), of);
      expect(then).toBeLessThanOrEqual(count);
      expect(later).toBeLessThanOrEqual(then);
      expect(later).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('remembers the wrong tries of an account for a day at least', () => {
  const counted = { failures: 7, lastFailedAt: new Date(0) };
  expect(failuresRemembered(counted, new Date(DAY - 1), 'account')).toBe(7);
  expect(failuresRemembered(counted, new Date(DAY), 'account')).toBe(6);
});
