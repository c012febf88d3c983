import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { momentOf } from './moment.ts';

test('eight in the evening is an hour ahead of Greenwich, and not in Ramadan', () => {
  expect(momentOf(asDay('2025-01-02'), '20:00').toISOString()).toBe('2025-01-02T19:00:00.000Z');
  expect(momentOf(asDay('2025-03-10'), '20:00').toISOString()).toBe('2025-03-10T20:00:00.000Z');
  expect(momentOf(asDay('2025-01-02'), '00:00').toISOString()).toBe('2025-01-01T23:00:00.000Z');
});
