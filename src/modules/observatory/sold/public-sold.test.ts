import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { publicSold } from './public-sold.ts';
import type { SoldLine } from './sold-figure.ts';

const RULE = { fewest: 5 };
const TOLD = { rule: RULE, totalHidden: false };
const line = (key: string, sellers: number): SoldLine => ({
  key,
  sellers,
  goods: centimes(sellers * 100_000),
  womenGoods: centimes(sellers * 60_000),
  things: sellers * 3,
});

test('what four cooperatives sold is not told, nor by subtraction from the total', () => {
  const shown = publicSold([line('carpet', 30), line('honey', 4), line('basket', 9)], TOLD);
  expect(shown.filter((one) => one.shown !== undefined).map(({ key }) => key)).toEqual(['carpet']);
});

test('of the hidden lines never one alone, and never one shown with too few', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), (sellers) => {
      const lines = sellers.map((count, at) => line(String(at), count));
      const shown = publicSold(lines, TOLD);
      const hidden = shown.filter((one) => one.shown === undefined);
      for (const one of shown)
        if (one.shown !== undefined)
          expect(one.shown.sellers === 0 || one.shown.sellers >= RULE.fewest).toBe(true);
      const others = lines.filter(({ sellers: some }) => some > 0);
      if (hidden.length === 1) expect(others).toHaveLength(1);
    }),
  );
});
