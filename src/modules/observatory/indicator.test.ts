import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indicatorValue } from './indicator-value.ts';
import { indicator, INDICATORS } from './indicator.ts';
import { NO_MEASURES, plusMeasures, sumOfMeasures, type Measures } from './measure.ts';

test('takes a share of whole numbers and rounds it once, half up, to a tenth of a per cent', () => {
  expect(womenShare(1, 3)).toBe(0.333);
  expect(womenShare(1, 16)).toBe(0.063);
  expect(womenShare(259_760, 764_000)).toBe(0.34);
  expect(womenShare(7, 7)).toBe(1);
});

test('has no share of nothing', () => {
  expect(womenShare(0, 0)).toBeUndefined();
});

test('never strays from the true share by more than half a tenth of a per cent', () => {
  const people = fc.integer({ min: 1, max: 2_000_000 });
  fc.assert(
    fc.property(people, fc.double({ min: 0, max: 1, noNaN: true }), (members, part) => {
      const women = Math.round(members * part);
      expect(Math.abs((womenShare(women, members) ?? 0) - women / members)).toBeLessThanOrEqual(0.000_500_1);
    }),
  );
});

test('adds up measure by measure, whatever the order', () => {
  const count = fc.integer({ min: -1_000, max: 1_000 });
  const measures: fc.Arbitrary<Measures> = fc.record({
    cooperatives: count,
    members: count,
    women: count,
    youth: count,
    ledByWomen: count,
    womenOnly: count,
    womenOnlyMembers: count,
    womenUnder35: count,
    women60AndOver: count,
    men60AndOver: count,
    created: count,
  });
  fc.assert(
    fc.property(fc.array(measures), measures, (parts, one) => {
      expect(sumOfMeasures([...parts, one])).toEqual(plusMeasures(one, sumOfMeasures(parts.toReversed())));
    }),
  );
});

test('gives every indicator an id of its own', () => {
  expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length);
});

function womenShare(women: number, members: number): number | undefined {
  return indicatorValue(indicator('women-share'), { ...NO_MEASURES, women, members });
}
