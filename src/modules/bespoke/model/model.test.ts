import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { isGrid, keptAt, usualGrid } from './cancellation-grid.ts';
import { readMeasures } from './measure.ts';
import { checkedModel, leastPriceOf, usualTerms } from './model.ts';
import { perCentOf, priceOf } from './price-formula.ts';

const CARPET = { ...usualTerms('carpet', centimes(500_00)), perSquareMetre: centimes(1_200_00) };
const CAFTAN = usualTerms('caftan', centimes(1_800_00));

test('a carpet of 250 by 165 centimetres at 1,200 dirhams the square metre is 5,450 dirhams', () => {
  expect(priceOf(CARPET, { measures: { length: 2_500, width: 1_650 }, chosen: [] })).toBe(5_450_00);
});

test('whatever the formula, a price is whole centimes, within half a centime of its exact value', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_00 });
  const side = fc.integer({ min: 100, max: 12_000 });
  fc.assert(
    fc.property(amount, amount, side, side, fc.array(amount, { maxLength: 6 }), (base, rate, l, w, extra) => {
      const options = extra.map((price, at) => ({
        code: `o${at}`,
        name: { fr: '', ar: '' },
        price: centimes(price),
      }));
      const formula = { base: centimes(base), perSquareMetre: centimes(rate), options };
      const chosen = options.map(({ code }) => code);
      const price = priceOf(formula, { measures: { length: l, width: w }, chosen });
      const exact = BigInt(rate) * BigInt(l) * BigInt(w);
      const rest = BigInt(price) - BigInt(base) - BigInt(extra.reduce((sum, one) => sum + one, 0));
      const off = rest * 1_000_000n - exact;
      expect(off >= -500_000n && off <= 500_000n).toBe(true);
      expect(priceOf(formula, { measures: { length: l, width: w }, chosen: ['unknown'] })).toBe(
        price - extra.reduce((sum, one) => sum + one, 0),
      );
    }),
  );
});

test('a thing is shown from what its smallest piece costs, with nothing added', () => {
  const measures = CARPET.measures.map((one) => ({ ...one, least: one.code === 'length' ? 900 : 600 }));
  const fringe = { code: 'o1', name: { fr: 'Frange', ar: 'هدب' }, price: centimes(80_00) };
  expect(leastPriceOf({ ...CARPET, measures, options: [fringe] })).toBe(500_00 + 648_00);
  expect(leastPriceOf(CAFTAN)).toBe(1_800_00);
});

test('a larger carpet never costs less', () => {
  const side = fc.integer({ min: 100, max: 12_000 });
  fc.assert(
    fc.property(side, side, fc.nat(500), (length, width, more) => {
      const small = priceOf(CARPET, { measures: { length, width }, chosen: [] });
      expect(
        priceOf(CARPET, { measures: { length: length + more, width }, chosen: [] }),
      ).toBeGreaterThanOrEqual(small);
    }),
  );
});

test.each([
  [{ 'm-bust': '92', 'm-waist': '٧٤', 'm-hips': '98,5 cm', 'm-length': '140' }, undefined, undefined],
  [{ 'm-bust': '92', 'm-waist': '', 'm-hips': '98', 'm-length': '140' }, 'measure-missing', 'm-waist'],
  [{ 'm-bust': 'large', 'm-waist': '74', 'm-hips': '98', 'm-length': '140' }, 'measure-unreadable', 'm-bust'],
  [{ 'm-bust': '9', 'm-waist': '74', 'm-hips': '98', 'm-length': '140' }, 'measure-too-small', 'm-bust'],
  [{ 'm-bust': '92', 'm-waist': '74', 'm-hips': '980', 'm-length': '140' }, 'measure-too-large', 'm-hips'],
  [{ 'm-bust': '-92', 'm-waist': '74', 'm-hips': '98', 'm-length': '140' }, 'measure-unreadable', 'm-bust'],
])('the measures %j are %s', (typed, code, field) => {
  const read = readMeasures(CAFTAN.measures, typed);
  if (code === undefined)
    expect(read).toEqual({ ok: true, value: { bust: 920, waist: 740, hips: 985, length: 1_400 } });
  else expect(read).toMatchObject({ ok: false, code, field });
});

test('what is kept only grows with the stages, and the rest goes back to the centime', () => {
  const perCents = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(perCents, fc.nat(1_000_000_00), fc.nat(1_000_000_00), (raw, price, paid) => {
      const grid = raw.toSorted((a, b) => a - b);
      const held = centimes(Math.min(paid, price));
      const kept = grid.map((_, stage) => keptAt(grid, stage, { price: centimes(price), held }));
      kept.forEach((amount, at) => {
        expect(Number.isInteger(amount)).toBe(true);
        expect(amount).toBeGreaterThanOrEqual(kept[at - 1] ?? 0);
        expect(amount + (held - amount)).toBe(held);
        expect(amount).toBeLessThanOrEqual(held);
      });
    }),
  );
});

test('the grid proposed is one people can agree to, whatever the deposit and the stages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 100 }), (stages, deposit) => {
      expect(isGrid(usualGrid(stages, deposit), stages)).toBe(true);
    }),
  );
});

test('a deposit of forty per cent of 1,999.99 dirhams is 800.00, rounded once', () => {
  expect(perCentOf(centimes(1_999_99), 40)).toBe(800_00);
});

test.each([
  [{ ...CAFTAN, measures: [] }, 'no-measure'],
  [{ ...CAFTAN, perSquareMetre: centimes(100_00) }, 'surface-needs-measures'],
  [{ ...CAFTAN, measures: [{ code: 'bust' as const, least: 900, most: 800 }] }, 'bounds-crossed'],
  [{ ...CAFTAN, measures: [{ code: 'bust' as const, least: 1, most: 800 }] }, 'bounds-senseless'],
  [{ ...CAFTAN, base: centimes(0) }, 'base-too-small'],
  [{ ...CAFTAN, grid: [0, 40, 20, 40] }, 'grid-goes-down'],
  [{ ...CAFTAN, grid: [0, 40] }, 'grid-goes-down'],
])('a model nobody can agree on is refused: %#', (terms, code) => {
  expect(checkedModel(terms)).toMatchObject({ ok: false, code });
});

test('what is proposed for every kind can be agreed on as it is', () => {
  for (const kind of ['carpet', 'caftan', 'slippers', 'basket', 'uniform'])
    expect(checkedModel(usualTerms(kind, centimes(100_00)))).toMatchObject({ ok: true });
});
