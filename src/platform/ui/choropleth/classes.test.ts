import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breaksOf, classOf, colourOf } from './classes.ts';

test('gives every class about as many areas', () => {
  const values = Array.from({ length: 100 }, (_, at) => at + 1);
  const breaks = breaksOf(values, 4);
  expect(breaks).toEqual([26, 51, 76]);
  const counts = [0, 1, 2, 3].map((at) => values.filter((value) => classOf(value, breaks) === at).length);
  expect(counts).toEqual([25, 25, 25, 25]);
});

test('makes one class of equal values', () => {
  expect(breaksOf([7, 7, 7])).toEqual([]);
});

test('goes from the palest to the deepest colour', () => {
  expect([0, 1, 2, 3].map((at) => colourOf(at, 4))).toEqual([0, 2, 3, 5]);
});

test('keeps the limits rising and never gives an impossible class', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1_000_000), { minLength: 1 }),
      fc.integer({ min: 2, max: 6 }),
      (values, classes) => {
        const breaks = breaksOf(values, classes);
        expect([...breaks].toSorted((one, other) => one - other)).toEqual(breaks);
        expect(values.every((value) => classOf(value, breaks) <= breaks.length)).toBe(true);
        expect(breaks.length).toBeLessThan(classes);
      },
    ),
  );
});
