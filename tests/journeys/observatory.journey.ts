import { equal, notEqual, ok } from 'node:assert/strict';
import { enterAs, fill, follow, opens, press, readNumber, says, words } from './steps.ts';
import type { Story } from './story.ts';

export const stories: readonly Story[] = [
  {
    title: 'a journalist crosses women by province and sector, opens the definition, takes the table away',
    async run({ page, twiza }) {
      await opens(page, '/figures/crossings');
      await fill(page, { indicator: 'women', rows: 'province', columns: 'sector', day: '2024-12-31' });
      await press(page, 'observatory.show');
      const asked = new URL(page.url()).searchParams;
      equal(asked.get('rows'), 'province');
      ok((await page.locator('main tbody tr').count()) > 60, 'one line for each province');
      await says(page, words('observatory.hidden'));
      const path = await page.locator('main a[href*="table.csv"]').first().getAttribute('href');
      const file = await (await fetch(new URL(path ?? '', twiza.origin))).text();
      ok(file.includes(words('observatory.hidden')), 'what the page hides, the file hides');
      await follow(
        page,
        page.getByRole('link', { name: new RegExp(`^${words('observatory.table.definition')}`) }),
      );
      await says(page, words('observatory.indicator.women.definition'));
      await says(page, words('observatory.definition.unfed'));
    },
  },
  {
    title: 'a question that has no answer gets a sentence beside its field, and the page stays',
    async run({ page }) {
      await opens(page, '/figures/crossings?rows=commune&columns=sector');
      await says(page, words('operation.invalid.communes-of-a-province'));
      await opens(page, '/figures/crossings?rows=sector&day=1950-01-01');
      await says(page, words('observatory.none'));
    },
  },
  {
    title: 'the sheet of Casablanca-Settat says of February 2020 what was published',
    async run({ page, twiza }) {
      await opens(page, '/figures/sheet/06?day=2020-02-29');
      for (const [term, value] of [
        [words('observatory.factsheet.women-in-craft'), 416],
        ['Coopératives', 2_549],
        ['Membres', 33_822],
      ] as const) {
        const shown = await page
          .locator('dt', { hasText: new RegExp(`^${term}$`) })
          .locator('xpath=following-sibling::dd[1]');
        equal(readNumber(await shown.first().innerText()), value, term);
      }
      for (const [name, share] of [
        ['El Jadida', '33,3'],
        ['Sidi Bennour', '22'],
        ['Casablanca', '17'],
        ['Agriculture', '58'],
        ['Artisanat', '22'],
      ]) {
        const row = page.locator('main tbody tr', {
          has: page.locator('th', { hasText: new RegExp(`^${name}$`) }),
        });
        ok((await row.first().innerText()).includes(`${share}`), `${name} has ${share} %`);
      }
      const paper = await fetch(new URL('/ar/figures/sheet/06/sheet.pdf?day=2020-02-29', twiza.origin));
      equal(paper.headers.get('content-type'), 'application/pdf');
      await opens(page, '/figures/published?place=old16');
      await says(page, words('observatory.compared.why.old-regions'));
    },
  },
  {
    title: 'Nadia freezes, Aziza approves, Nadia publishes; nobody approves what she froze',
    async run({ page, newPage }) {
      await enterAs(page, 'Nadia');
      await opens(page, '/office/vintages');
      await fill(page, { day: '2023-12-31' });
      await press(page, 'observatory.vintage.freeze');
      await says(page, words('observatory.vintage.done.frozen'));
      const { pathname } = new URL(page.url());
      const address = pathname.replace('/office/', '/figures/');
      const visitor = await newPage();
      await opens(visitor, address, 404);
      const aziza = await newPage();
      await enterAs(aziza, 'Aziza');
      await opens(aziza, pathname);
      await press(aziza, 'observatory.vintage.approve');
      await says(aziza, words('observatory.vintage.done.approved'));
      await opens(page, pathname);
      await press(page, 'observatory.vintage.publish');
      await says(page, words('observatory.vintage.done.published'));
      await opens(visitor, address);
      const before = await visitor.locator('main').innerText();
      ok(readNumber(before.match(/Coopératives[^\n]*\n?[^\n]*\n?[\s\S]{0,40}/)?.[0] ?? '0') !== 0);
      await opens(page, '/office/vintages');
      await fill(page, { day: '2023-12-31' });
      await press(page, 'observatory.vintage.freeze');
      notEqual(new URL(page.url()).pathname, pathname);
      await opens(visitor, address);
      equal(await visitor.locator('main').innerText(), before, 'a published page never changes');
    },
  },
];
