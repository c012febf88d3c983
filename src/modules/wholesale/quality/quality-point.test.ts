import { expect, test } from 'vitest';
import { findingAt, pointsTyped, readMeasure, sheetPasses } from './quality-point.ts';

test('points are read from what the buyer types: measured between bounds, or looked at', () => {
  expect(pointsTyped('Longueur; cm; 98; 102\n\nCoutures droites\nPoids; g; ; 300')).toEqual({
    ok: true,
    value: [
      { name: 'Longueur', unit: 'cm', least: 98_000, most: 102_000 },
      { name: 'Coutures droites', unit: '' },
      { name: 'Poids', unit: 'g', most: 300_000 },
    ],
  });
  expect(pointsTyped('Longueur; cm; cent')).toMatchObject({ ok: false, code: 'points-unreadable' });
  expect(pointsTyped('Longueur; cm; 102; 98')).toMatchObject({ ok: false, code: 'points-unreadable' });
  expect(pointsTyped('a\nb\nc\nd\ne\nf\ng\nh\ni')).toMatchObject({ ok: false, code: 'points-too-many' });
});

test('a measure is good between its bounds, both included, in whichever digits', () => {
  const length = { name: 'Longueur', unit: 'cm', least: 98_000, most: 102_000 };
  const good = (typed: string) => {
    const found = findingAt(length, typed);
    return found.ok ? found.value.good : found.code;
  };
  expect(['98', '102', '٩٩,٥', '97.999', '102,001', 'cent', ''].map(good)).toEqual([
    true,
    true,
    true,
    false,
    false,
    'measure-unreadable',
    'point-missing',
  ]);
  expect(readMeasure('-1,5')).toBe(-1500);
});

test('one bad point fails the sheet', () => {
  const [good, bad] = [
    { name: 'a', value: 'yes', good: true },
    { name: 'b', value: 'no', good: false },
  ];
  expect([sheetPasses([]), sheetPasses([good]), sheetPasses([good, bad])]).toEqual([true, true, false]);
});
