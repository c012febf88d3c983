import { readdirSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const FILES = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.woff2'));

test.each([
  ['a French or English page', /latin/, 30],
  ['an Arabic page, its figures included', /arabic|figures/, 55],
  ['a Tamazight page, its figures included', /tifinagh|figures/, 24],
])('the letters of %s stay under their weight', (_, wanted, limitKilobytes) => {
  const weights = FILES.filter((name) => wanted.test(name)).map(
    (name) => statSync(`${import.meta.dirname}/${name}`).size,
  );
  expect(weights.length).toBeGreaterThan(1);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(limitKilobytes * 1000);
});
