import { expect, test } from 'vitest';
import { isTrained, personKey, wasPresent } from './attendance.ts';

test('79 % of the time is not presence, 80 % is', () => {
  expect(wasPresent({ present: true, minutes: 79 }, 100)).toBe(false);
  expect(wasPresent({ present: true, minutes: 80 }, 100)).toBe(true);
  expect(wasPresent({ present: false, minutes: 100 }, 100)).toBe(false);
});

test('a cooperative is trained when half of those awaited were present', () => {
  const there = { member: 'a', present: true, minutes: 180 };
  const away = { member: 'b', present: false, minutes: 0 };
  expect(isTrained([there, away], 180)).toBe(true);
  expect(isTrained([there, away, away], 180)).toBe(false);
  expect(isTrained([], 180)).toBe(false);
});

test('a guest written by two phones is one person', () => {
  expect(personKey({ guest: '  Fadma   Aziki ' })).toBe(personKey({ guest: 'fadma aziki' }));
  expect(personKey({ member: 'm' })).toBe('m');
});
