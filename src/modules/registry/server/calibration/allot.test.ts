import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allot, fillTable, sum } from './allot.ts';
import { at } from '../demonstration/chance.ts';

const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });

test('shares the whole total, whatever the weights', () => {
  fc.assert(
    fc.property(fc.nat(100_000), weights, (total, list) => {
      expect(sum(allot(total, list))).toBe(total);
    }),
  );
});

test('keeps every share within its bounds', () => {
  const places = fc.array(
    fc.record({
      weight: fc.nat(1000),
      least: fc.nat(20),
      room: fc.nat(50),
      part: fc.float({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(places, (list) => {
      const least = list.map((one) => one.least);
      const most = list.map((one) => one.least + one.room);
      const total = sum(list.map((one) => one.least + Math.floor(one.room * one.part)));
      const shares = allot(
        total,
        list.map(({ weight }) => weight),
        { least, most },
      );
      expect(sum(shares)).toBe(total);
      shares.forEach((share, index) => {
        expect(share).toBeGreaterThanOrEqual(at(least, index));
        expect(share).toBeLessThanOrEqual(at(most, index));
      });
    }),
  );
});

test('gives equal weights shares that differ by one at most', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 30 }), (total, places) => {
      const shares = allot(
        total,
        Array.from({ length: places }, () => 1),
      );
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }),
  );
});

test('refuses a total its bounds leave no room for', () => {
  expect(() => allot(3, [1, 1], { most: [1, 1] })).toThrow(RangeError);
  expect(() => allot(1, [1, 1], { least: [1, 1] })).toThrow(RangeError);
});

test('fills a table whose rows and columns add up', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      (cells) => {
        const rows = cells.map(sum);
        const columns = [0, 1, 2, 3].map((column) => sum(cells.map((row) => at(row, column))));
        const table = fillTable(rows, columns);
        expect(table.map(sum)).toEqual(rows);
        expect([0, 1, 2, 3].map((column) => sum(table.map((row) => at(row, column))))).toEqual(columns);
      },
    ),
  );
});
