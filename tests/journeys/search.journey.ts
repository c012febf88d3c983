import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { fill, inLanguage, mainText, opens, press, says, words, xlsxText } from './steps.ts';
import type { Story } from './story.ts';

/** What people write for one cooperative: as it is written, in another script, as it sounds, with a fault. */
const SPELLINGS = {
  "Tifaouine n'Oumlil": [
    "tifaouine n'oumlil",
    'تيفاوين ن أومليل',
    'ⵜⵉⴼⴰⵡⵉⵏ ⵏ ⵓⵎⵍⵉⵍ',
    'tifawin umlil',
    'tifaouinne oumlill',
  ],
  'Ichrakat Lkhair': ['ichrakat lkhair', 'إشراقات الخير', 'ichra9at l5ir', 'icherakat lkhir'],
  'Safwat Ibdaa Bladi': [
    'safwat ibdaa bladi',
    'صفوة إبداع بلادي',
    'safwat ibda3 bladi',
    'saffouat ibdae bladi',
  ],
} as const;

export const stories: readonly Story[] = [
  ...Object.entries(SPELLINGS).map(([name, spellings]): Story => ({
    title: `Driss finds ${name}, written in ${spellings.length} ways`,
    async run({ page }) {
      const lost: string[] = [];
      for (const spelling of spellings) {
        await opens(page, '/');
        await page.getByRole('searchbox').fill(spelling);
        await press(page, 'ui.search.submit');
        if (!(await mainText(page)).includes(name)) lost.push(spelling);
      }
      deepEqual(lost, [], `not on the first page when written so: ${lost.join(' · ')}`);
    },
  })),
  {
    title: 'Driss narrows a search from the region to the commune, and to women’s cooperatives',
    async run({ page }) {
      await opens(page, '/cooperatives');
      const everywhere = await countFound(page);
      const counts = [everywhere];
      const filters: readonly Readonly<Record<string, string>>[] = [
        { region: '05' },
        { province: '05.301' },
        { commune: '05.301.01.05' },
        { people: 'women' },
      ];
      for (const typed of filters) {
        if (counts.length === 1) await page.locator('main summary').first().click();
        await fill(page, typed);
        await press(page, 'registry.search.apply');
        counts.push(await countFound(page));
      }
      ok(
        counts.every((count, at) => at === 0 || count < (counts[at - 1] ?? 0)),
        `each filter narrows: ${counts.join(' › ')}`,
      );
      equal(new URL(page.url()).searchParams.get('commune'), '05.301.01.05');
      await says(page, "Tifaouine n'Oumlil");
    },
  },
  {
    title: 'the address of a search, sent to somebody else, shows the same list',
    async run({ page, newPage }) {
      await opens(page, '/cooperatives?q=argane&region=09&milieu=rural');
      const friend = await newPage({ width: 320 });
      await friend.goto(page.url());
      equal(await names(friend), await names(page));
      ok((await names(page)) !== '', 'something is found');
    },
  },
  {
    title: 'Driss turns the page and meets no cooperative twice',
    async run({ page }) {
      for (const path of ['/cooperatives', '/cooperatives?q=tapis']) {
        await opens(page, path);
        const seen = await links(page);
        await press(page, 'ui.pager.next');
        const further = await links(page);
        equal(further.length, seen.length);
        deepEqual(
          further.filter((link) => seen.includes(link)),
          [],
        );
      }
    },
  },
  {
    title: 'Driss takes the list away as CSV and as XLSX, in his language',
    async run({ page, twiza }) {
      await opens(page, '/cooperatives?q=safwat+ibdaa+bladi');
      for (const format of ['CSV', 'XLSX']) {
        const path = await page.getByRole('link', { name: format, exact: true }).getAttribute('href');
        const answer = await fetch(`${twiza.origin}${path}`);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        ok(answer.headers.get('content-disposition')?.startsWith('attachment'), 'it is a file to keep');
        const text =
          format === 'CSV' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : xlsxText(bytes);
        if (format === 'CSV')
          ok(text.startsWith('\ufeff'), 'spreadsheets read the Arabic of a file that begins with a mark');
        ok(
          text.includes('Safwat Ibdaa Bladi') && text.includes('صفوة إبداع بلادي'),
          `the names are in the ${format}`,
        );
        ok(text.includes(words('registry.list.name-ar')), 'the columns have names in French');
      }
      const arabic = await fetch(`${twiza.origin}${inLanguage('/cooperatives/list.csv?q=safwat', 'ar')}`);
      ok(
        (await arabic.text()).includes(words('registry.list.name-ar', undefined, 'ar')),
        'and in Arabic for who reads Arabic',
      );
    },
  },
  {
    title: 'a search that finds nothing says so and shows the way back; a wrong filter is no crash',
    async run({ page }) {
      await opens(page, '/cooperatives?q=zzzzqqqq&region=11&sector=peche');
      await says(page, words('registry.search.none'));
      await press(page, 'registry.search.clear');
      ok((await countFound(page)) > 60_000);
      const answer = await page.goto('/cooperatives?region=99.99&sector=nothing');
      ok((answer?.status() ?? 500) < 500, `a wrong filter answers ${answer?.status()}`);
      equal(await page.locator('h1').count(), 1);
    },
  },
];

async function countFound(page: Page): Promise<number> {
  const title = await page.locator('main h2').first().innerText();
  return Number(title.split('·')[0]?.replace(/\D/g, ''));
}

async function links(page: Page): Promise<string[]> {
  const all = page.locator('main li h3 a, main li h3 + a, main li a[href*="/cooperatives/"]');
  const found = await all.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''));
  return [...new Set(found)];
}

async function names(page: Page): Promise<string> {
  return (await page.locator('main li h3').allInnerTexts()).join('\n');
}
