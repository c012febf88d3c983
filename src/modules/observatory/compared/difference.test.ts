import { expect, test } from 'vitest';
import { differenceOf, isWithinRounding } from './difference.ts';
import type { PublishedFigure } from './published-figure.ts';

const TOTAL: PublishedFigure = {
  figureId: 1,
  period: '2024-12',
  place: 'MA',
  territory: 'Maroc',
  sector: '',
  measure: 'members',
  value: 764_000,
  note: '« plus de 764.000 »',
  source: 'x',
};

test('« plus de 764.000 » is kept by what lies within the same thousand, and by nothing less', () => {
  expect(isWithinRounding(TOTAL, 764_340)).toBe(true);
  expect(isWithinRounding(TOTAL, 765_000)).toBe(false);
  expect(isWithinRounding(TOTAL, 763_990)).toBe(false);
});

test('a percentage is rounded where the source writes it', () => {
  const share = { ...TOTAL, measure: 'cooperatives_pct', note: '' };
  expect(isWithinRounding({ ...share, value: 58 }, 57.9)).toBe(true);
  expect(isWithinRounding({ ...share, value: 58 }, 57.4)).toBe(false);
  expect(isWithinRounding({ ...share, value: 73.8 }, 73.9)).toBe(false);
});

test('every difference has its reason, and none is told where there is none', () => {
  expect(differenceOf({ ...TOTAL, note: '' }, 764_000)).toBe('same');
  expect(differenceOf({ ...TOTAL, note: '' }, 764_001)).toBe('other-entries');
  expect(differenceOf({ ...TOTAL, measure: 'women_only_cooperatives', note: '' }, 1)).toBe('led-by-women');
  expect(differenceOf({ ...TOTAL, measure: 'women_only_cooperatives', place: '06' }, 1)).toBe('women-craft');
  expect(differenceOf({ ...TOTAL, measure: 'women_only_created', note: '' }, 1)).toBe('women-members');
  expect(differenceOf({ ...TOTAL, measure: 'capital_mad', note: '' }, 1)).toBe('capital-now');
});
