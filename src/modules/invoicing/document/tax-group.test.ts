import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { netOfLines, splitGross, taxGroups, taxOf, type Gross } from './tax-group.ts';

const amount = fc.integer({ min: 1, max: 10_000_000_00 });
const rate = fc.constantFrom(
  { taxPerMille: 200, exemption: '' },
  { taxPerMille: 100, exemption: '' },
  { taxPerMille: 0, exemption: 'CGI art. 91-I-C-4°' },
  { taxPerMille: 0, exemption: 'CGI art. 91-IV-1°' },
);
const lines = fc.array(
  fc
    .record({ gross: amount, rate })
    .map(({ gross, rate: tax }): Gross => ({ gross: centimes(gross), ...tax })),
  { minLength: 1, maxLength: 12 },
);
const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);

test('a price of 120 dirhams has 100 without tax and 20 of tax; 0.03 has a centime of rounding', () => {
  expect(splitGross(centimes(120_00), 200)).toEqual({ net: 100_00, tax: 20_00, rounding: 0 });
  expect(splitGross(centimes(3), 200)).toEqual({ net: 3, tax: 1, rounding: -1 });
});

test('what the buyer pays is net, tax and at most a centime a rate, to the centime', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const groups = taxGroups(all);
      expect(sum(groups.map(({ net, tax, rounding }) => net + tax + rounding))).toBe(
        sum(all.map(({ gross }) => gross)),
      );
      for (const { net, tax, rounding, taxPerMille } of groups) {
        expect(Math.abs(rounding)).toBeLessThanOrEqual(1);
        expect(tax).toBe(taxOf(net, taxPerMille));
      }
      expect(sum(netOfLines(all, groups))).toBe(sum(groups.map(({ net }) => net)));
    }),
  );
});

test('a whole billed in parts has the tax of the whole, whatever the parts', () => {
  fc.assert(
    fc.property(lines, fc.nat(12), (all, at) => {
      const [first, rest] = [all.slice(0, at), all.slice(at)];
      const tax = (groups: readonly { readonly tax: number }[]) => sum(groups.map((one) => one.tax));
      const parts = tax(taxGroups(first)) + tax(taxGroups(rest, first));
      const among = rest.length === 0 ? taxGroups(first) : taxGroups(all);
      expect(parts).toBe(tax(among));
    }),
  );
});
