import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes } from '#platform/money';
import { kindPaths, kindPicture } from './kind-picture.ts';
import { kindOf, PRODUCT_KINDS } from './kind.ts';
import { minimumFairPrice } from './minimum-fair-price.ts';
import { readPrice } from './price.ts';
import { lackingOf, moved } from './product.ts';
import { told, toldIn } from './told.ts';

test.each([
  ['1200', 120_000],
  ['١٢٠٠', 120_000],
  ['1 200,50 DH', 120_050],
  ['45.5', 4_550],
  ['1', 100],
  ['1000000', 100_000_000],
])('the price %s is %d centimes', (typed, amount) => {
  expect(readPrice(typed)).toEqual({ ok: true, value: amount });
});

test('whatever is typed, a price is whole centimes between one dirham and a million, or a refusal', () => {
  const typed = fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String));
  fc.assert(
    fc.property(typed, (text) => {
      const read = readPrice(text);
      if (!read.ok) return;
      expect(Number.isInteger(read.value)).toBe(true);
      expect(read.value).toBeGreaterThanOrEqual(100);
      expect(read.value).toBeLessThanOrEqual(100_000_000);
    }),
  );
});

test('every kind has its woven picture of twelve by twelve, its own', () => {
  const drawn = PRODUCT_KINDS.map(({ code }) => JSON.stringify(kindPicture(code)));
  expect(new Set(drawn).size).toBe(PRODUCT_KINDS.length);
  for (const { code } of PRODUCT_KINDS) {
    for (const { x, y, length } of kindPicture(code)) {
      expect(x + length, code).toBeLessThanOrEqual(12);
      expect(y, code).toBeLessThan(12);
    }
  }
});

test('drawn dye by dye, a picture has the same knots', () => {
  for (const { code } of PRODUCT_KINDS) {
    const knots = kindPicture(code).flatMap(({ x, y, length, dye }) =>
      Array.from({ length }, (_, at) => `${x + at} ${y} ${dye}`),
    );
    const drawn = kindPaths(code).flatMap(({ dye, path }) =>
      [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].flatMap(([, x, y, length]) =>
        Array.from({ length: Number(length) }, (_, at) => `${Number(x) + at} ${y} ${dye}`),
      ),
    );
    expect(drawn.toSorted(), code).toEqual(knots.toSorted());
  }
});

test('a kind nobody knows is something else', () => {
  expect(kindOf('spaceship').code).toBe('other');
});

test('a draft lacks what buyers need, by name', () => {
  const none = { fr: '', ar: '' };
  const nothing = { name: none, text: none, photos: [], left: 0, stock: 'piece' as const };
  expect(lackingOf(nothing)).toEqual(['name-fr', 'name-ar', 'text-fr', 'text-ar', 'photo', 'nothing-left']);
  expect(lackingOf({ ...nothing, stock: 'made-to-order' })).not.toContain('nothing-left');
});

test('what is gone comes back on sale by no move', () => {
  expect(moved('gone', 'publish')).toMatchObject({ ok: false });
  expect(moved('on-sale', 'sell-out')).toEqual({ ok: true, value: 'gone' });
});

test('a carpet of forty days at the wage its weaver names, wool paid, is not under 4,650 dirhams', () => {
  const making = { materials: centimes(65_000), daysOfWork: 40, dayWage: centimes(10_000) };
  expect(minimumFairPrice(making)).toBe(465_000);
});

test('a text is told in the language of its reader when it is written, else in the other', () => {
  expect(told({ fr: 'Tapis', ar: 'زربية' }, 'ar')).toBe('زربية');
  expect(told({ fr: 'Tapis', ar: '' }, 'ar')).toBe('Tapis');
  expect(toldIn({ fr: 'Tapis', ar: '' }, 'ar')).toBe('fr');
  expect(toldIn({ fr: '', ar: 'زربية' }, 'en')).toBe('ar');
});
