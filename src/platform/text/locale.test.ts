import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionOf, localePrefix, localised, LOCALES, parseLocale, splitLocale } from './index.ts';

test('writes Arabic alone from right to left', () => {
  expect(LOCALES.map(directionOf)).toEqual(['ltr', 'rtl', 'ltr', 'ltr']);
});

test.each([
  ['/', 'ar', '/ar'],
  ['/', 'fr', '/'],
  ['/?q=argan', 'en', '/en?q=argan'],
  ['/registry/1#members', 'zgh', '/zgh/registry/1#members'],
  ['/ar/registry', 'fr', '/registry'],
  ['/ar', 'fr', '/'],
  ['/en', 'ar', '/ar'],
  ['/arganier', 'ar', '/ar/arganier'],
  ['https://example.org/', 'ar', 'https://example.org/'],
  ['//example.org/', 'ar', '//example.org/'],
  ['#top', 'ar', '#top'],
] as const)('gives %s in %s as %s', (path, locale, address) => expect(localised(path, locale)).toBe(address));

test('splits what it joined, for every path and language', () => {
  const paths = fc.array(
    fc.stringMatching(/^[a-z0-9-]{3,8}$/).filter((one) => parseLocale(one) === undefined),
  );
  fc.assert(
    fc.property(paths, fc.constantFrom(...LOCALES), (parts, locale) => {
      const path = `/${parts.join('/')}`;
      expect(splitLocale(localised(path, locale))).toEqual({ locale, path });
      expect(localised(localised(path, 'ar'), locale)).toBe(localised(path, locale));
    }),
  );
});

test('puts no prefix before French', () =>
  expect(LOCALES.map(localePrefix)).toEqual(['', '/ar', '/zgh', '/en']));

test('knows no other language', () =>
  expect([parseLocale('de'), parseLocale(undefined), parseLocale('zgh')]).toEqual([
    undefined,
    undefined,
    'zgh',
  ]));
