import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { mandateIsCurrent } from './mandate.ts';
import { initialOf } from './person-name.ts';

const from = asDay('2024-03-01');
const to = asDay('2024-03-31');

test.each([
  ['2024-02-29', false],
  ['2024-03-01', true],
  ['2024-03-31', true],
  ['2024-04-01', false],
])('wears a mandate of March on %s: %s', (day, current) => {
  expect(mandateIsCurrent({ from, to }, asDay(day))).toBe(current);
});

test('wears a mandate without an end on any later day', () => {
  expect(mandateIsCurrent({ from }, asDay('2099-01-01'))).toBe(true);
});

test('shows of a name the first word and the last initial', () => {
  expect(initialOf('Fatima Aït Benhaddou')).toBe('Fatima B.');
  expect(initialOf('خديجة العلوي')).toBe('خديجة ع.');
  expect(initialOf('Omar')).toBe('Omar');
});
