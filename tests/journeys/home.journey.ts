import { deepEqual, equal, ok } from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { directionOf, formatNumber, formatPercent, LOCALES, type Locale } from '#platform/text';
import { inLanguage, opens, plain, says, words } from './steps.ts';
import type { Story } from './story.ts';

const KILO = 1024;
const HEAVIEST_PAGE = 60 * KILO;
const HEAVIEST_FONTS = 60 * KILO;
/** Country, end of 2024: what the register adds up to, and what its publisher printed. */
const PUBLISHED = { cooperatives: 60_939, members: 764_000, womenShare: 0.34, ledByWomen: 7_874 };

export const stories: readonly Story[] = [
  ...LOCALES.map((locale): Story => ({
    title: `Driss opens the first page in ${languageName(locale)}, at his desk and on a small telephone`,
    async run({ newPage }) {
      for (const width of [1280, 320]) {
        const page = await newPage({ width });
        await opens(page, inLanguage('/', locale));
        const html = page.locator('html');
        equal(await html.getAttribute('lang'), locale);
        equal(await html.getAttribute('dir'), directionOf(locale));
        equal(await page.locator('script').count(), 0, 'the first page sends no script');
        const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
        ok((scroll ?? 0) <= (inner ?? 0), `at ${width} pixels the page is ${scroll} wide`);
      }
    },
  })),
  {
    title: 'the first page shows the register at its date, and what was published since beside it',
    async run({ page }) {
      for (const locale of LOCALES) {
        await opens(page, inLanguage('/', locale));
        await says(
          page,
          formatNumber(PUBLISHED.cooperatives, locale),
          formatNumber(PUBLISHED.members, locale),
          formatPercent(PUBLISHED.womenShare, locale),
          formatNumber(PUBLISHED.ledByWomen, locale),
          formatNumber(65_315, locale),
          formatNumber(788_969, locale),
        );
      }
      await opens(page, '/');
      await says(page, '31/12/2024', 'novembre 2025', words('registry.home.title'));
    },
  },
  {
    title: 'every page names itself in the three other languages',
    async run({ page }) {
      for (const path of ['/', '/cooperatives?q=tapis', '/figures', '/enter', '/api']) {
        await opens(page, path);
        const links = await page
          .locator('link[rel=alternate][hreflang]')
          .evaluateAll((all) =>
            all.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
          );
        deepEqual(
          links,
          LOCALES.map((locale) => [locale, inLanguage(path, locale)]),
        );
      }
    },
  },
  {
    title: 'the first visit weighs less than 60 kB, its letters less than 60 kB more',
    async run({ page }) {
      const [sheets, fonts] = [new Map<string, number>(), new Map<string, number>()];
      const readings: Promise<void>[] = [];
      page.on('response', (answer) => {
        const kind = answer.request().resourceType();
        const kept = kind === 'font' ? fonts : sheets;
        readings.push(
          answer
            .body()
            .then(
              (body) => void kept.set(answer.url(), kind === 'font' ? body.length : gzipSync(body).length),
            ),
        );
      });
      await opens(page, '/');
      await page.waitForLoadState('networkidle');
      await Promise.all(readings);
      ok(sum(sheets) <= HEAVIEST_PAGE, `page and styles weigh ${sum(sheets)} bytes`);
      ok(sum(fonts) <= HEAVIEST_FONTS, `letters weigh ${sum(fonts)} bytes`);
      ok(fonts.size > 0, 'the letters of the house are shown');
    },
  },
  {
    title: 'the browser is told to run nothing but what Twiza sends',
    async run({ page }) {
      const answer = await page.goto('/');
      const policy = answer?.headers()['content-security-policy'] ?? '';
      for (const rule of [
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ]) {
        ok(policy.includes(rule), `the policy lacks ${rule}: ${policy}`);
      }
      ok(!policy.includes('unsafe'), policy);
      equal(
        await page.locator('[style], [onclick], style').count(),
        0,
        'nothing is styled or scripted in the page itself',
      );
    },
  },
  {
    title: 'a wrong address leads to a page that says so, in the language asked',
    async run({ page }) {
      for (const locale of LOCALES) {
        await opens(page, inLanguage('/no-such-page', locale), 404);
        equal(
          plain(await page.locator('h1').innerText()),
          plain(words('ui.error.absent.title', undefined, locale)),
        );
      }
    },
  },
];

function languageName(locale: Locale): string {
  return { fr: 'French', ar: 'Arabic', zgh: 'Tamazight', en: 'English' }[locale];
}

function sum(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((total, weight) => total + weight, 0);
}
