import { expect, test } from 'vitest';
import { sitemapIndexOf, sitemapOf } from './sitemap.ts';

test('each address is told once with its page in the four languages', () => {
  const map = sitemapOf('https://twiza.example', [{ path: '/market', day: '2024-12-31' }]);
  expect(map).toContain('<loc>https://twiza.example/market</loc><lastmod>2024-12-31</lastmod>');
  expect(map).toContain('hreflang="ar" href="https://twiza.example/ar/market"');
  expect(map.match(/<xhtml:link /g)).toHaveLength(4);
});

test('the index leads to each part', () => {
  expect(sitemapIndexOf('https://twiza.example', ['pages', '1'])).toContain(
    '<sitemap><loc>https://twiza.example/sitemap-1.xml</loc></sitemap>',
  );
});
