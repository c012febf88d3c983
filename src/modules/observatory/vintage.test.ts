import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { revisions, stepFits, vintageText, type VintageValue } from './vintage.ts';

const DAY = asDay('2024-12-31');
const NADIA = 'nadia';
const AZIZA = 'aziza';
const frozen = { step: 'frozen', doneAt: '', doneBy: 'Nadia', personId: NADIA } as const;
const approved = { step: 'approved', doneAt: '', doneBy: 'Aziza', personId: AZIZA } as const;
const value = fc.record({
  indicator: fc.constantFrom('members', 'women-share'),
  version: fc.constantFrom(1, 2),
  place: fc.constantFrom('MA', '05', '06'),
  sector: fc.constantFrom('', 'artisanat'),
  part: fc.nat(900),
  whole: fc.option(fc.nat(900), { nil: undefined }),
  hidden: fc.boolean(),
});
const values = fc.uniqueArray(value, {
  selector: ({ indicator, place, sector }) => `${indicator}${place}${sector}`,
});

test('Nadia, who froze a vintage, does not approve it; Aziza does, and only then is it published', () => {
  expect(stepFits({ steps: [frozen] }, 'approved', NADIA)).toBe('frozen-by-you');
  expect(stepFits({ steps: [frozen] }, 'published', AZIZA)).toBe('not-approved');
  expect(stepFits({ steps: [frozen] }, 'approved', AZIZA)).toBeUndefined();
  expect(stepFits({ steps: [frozen, approved] }, 'approved', AZIZA)).toBe('already-done');
  expect(stepFits({ steps: [frozen, approved] }, 'published', NADIA)).toBeUndefined();
});

test('the same figures by the same definitions are told by one text, in whatever order they come', () => {
  fc.assert(
    fc.property(values, fc.nat(), (all, seed) => {
      const turned = all.map((_, at) => all[(at + seed) % all.length]).filter((one) => one !== undefined);
      expect(vintageText(DAY, turned)).toBe(vintageText(DAY, all));
    }),
  );
});

test('another number, or another version of a definition, makes another text', () => {
  const one: VintageValue = {
    indicator: 'members',
    version: 1,
    place: 'MA',
    sector: '',
    part: 3,
    hidden: false,
  };
  expect(vintageText(DAY, [{ ...one, part: 4 }])).not.toBe(vintageText(DAY, [one]));
  expect(vintageText(DAY, [{ ...one, version: 2 }])).not.toBe(vintageText(DAY, [one]));
});

test('the revisions turn the earlier figures into the later ones, and nothing is revised of itself', () => {
  fc.assert(
    fc.property(values, values, (before, after) => {
      expect(revisions(after, after)).toEqual([]);
      const keyOf = (one: { indicator: string; place: string; sector: string }) =>
        `${one.indicator}|${one.place}|${one.sector}`;
      const sums = new Map(before.map((one) => [keyOf(one), [one.part, one.whole]]));
      for (const one of revisions(before, after)) {
        if (one.after === undefined) sums.delete(keyOf(one));
        else sums.set(keyOf(one), [one.after.part, one.after.whole]);
      }
      expect(sums).toEqual(new Map(after.map((one) => [keyOf(one), [one.part, one.whole]])));
    }),
  );
});
