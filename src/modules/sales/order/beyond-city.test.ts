import { expect, test } from 'vitest';
import { beyondCity } from './beyond-city.ts';

test.each([
  ['rabat', 'Rabat', ''],
  ['Fès ', 'Fes', ''],
  ['الرباط', 'الرباط', ''],
  ['Tamesna', 'Skhirate-Témara', 'Skhirate-Témara'],
])('in %s the province of %s is told as "%s"', (city, province, told) => {
  expect(beyondCity({ city }, province)).toBe(told);
});
