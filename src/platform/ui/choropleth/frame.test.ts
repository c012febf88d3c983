import { expect, test } from 'vitest';
import { frameOf } from './frame.ts';

test('frames the outlines it is given, with some air around', () => {
  expect(frameOf(['M10 20l90 0 0 90-90 0z'])).toBe('5 15 100 100');
});

test('frames several outlines together, each beginning where it says', () => {
  const [left = 0, top = 0, width = 0, height = 0] = frameOf(['M10 10l10 0 0 10z', 'M110 60l20-5z'])
    .split(' ')
    .map(Number);
  expect([left <= 10, top <= 10, left + width >= 130, top + height >= 60]).toEqual([true, true, true, true]);
});

test('has a frame even for nothing', () => {
  expect(frameOf([])).toBe('0 0 1 1');
});
