import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { issueDay, judgeSeries, numberIn } from './series.ts';

test('numbers follow each other within an issuer, a type and a year', () => {
  expect(numberIn('invoice', 2024, 12)).toBe('FA-2024-00012');
  expect(numberIn('credit-note', 2024, 1)).toBe('AV-2024-00001');
  expect(numberIn('commission', 2025, 3)).toBe('FC-2025-00003');
});

test('a document is never dated before the one before it', () => {
  expect(issueDay(asDay('2024-12-20'), asDay('2024-12-22'))).toBe('2024-12-22');
  expect(issueDay(asDay('2024-12-24'), asDay('2024-12-22'))).toBe('2024-12-24');
  expect(issueDay(asDay('2024-12-24'), undefined)).toBe('2024-12-24');
});

const chain = fc.integer({ min: 1, max: 20 }).map((length) =>
  Array.from({ length }, (_, at) => ({
    sequence: at + 1,
    previous: at === 0 ? '' : `f${at}`,
    fingerprint: `f${at + 1}`,
    computed: `f${at + 1}`,
  })),
);

test('a whole series is sound in any order; one taken out leaves a gap; one altered is found', () => {
  fc.assert(
    fc.property(chain, fc.nat(19), (links, which) => {
      const at = which % links.length;
      expect(judgeSeries(links.toReversed())).toBe('sound');
      const without = links.toSpliced(at, 1);
      if (at < links.length - 1) expect(judgeSeries(without)).toBe('gap');
      const altered = links.map((one, index) => (index === at ? { ...one, computed: 'another' } : one));
      expect(judgeSeries(altered)).toBe('altered');
    }),
  );
});
