import { deepEqual, equal, ok } from 'node:assert/strict';
import { doesNotSay, enterAs, figure, fill, follow, opens, press, readNumber, says, words } from './steps.ts';
import type { Story } from './story.ts';

export const stories: readonly Story[] = [
  {
    title: 'Nadia reads the figures of Casablanca-Settat as they were published',
    async run({ page }) {
      const there = { place: '06', day: '2020-02-29' };
      equal(await figure(page, { ...there, indicator: 'cooperatives' }), 2_549);
      equal(await figure(page, { ...there, indicator: 'members' }), 33_822);
    },
  },
  {
    title: 'Nadia chooses an indicator, a date, a place and a sector, and keeps the address',
    async run({ page, newPage }) {
      await opens(page, '/figures');
      await page.locator('main summary').first().click();
      await fill(page, {
        indicator: 'members',
        day: '2019-12-31',
        place: '05',
        sector: 'artisanat',
        by: 'province',
      });
      await press(page, 'observatory.show');
      const asked = new URL(page.url()).searchParams;
      deepEqual(
        [asked.get('indicator'), asked.get('place'), asked.get('sector')],
        ['members', '05', 'artisanat'],
      );
      const shown = await page.locator('.figure .value').first().innerText();
      ok(readNumber(shown) > 0);
      const friend = await newPage();
      await friend.goto(page.url());
      equal(await friend.locator('.figure .value').first().innerText(), shown);
    },
  },
  {
    title: 'a table stands under each drawing, and its lines add up to its total',
    async run({ page }) {
      for (const by of ['region', 'sector', 'milieu']) {
        const total = await figure(page, { indicator: 'cooperatives', by });
        const cells = await page
          .locator('main table')
          .first()
          .locator('tbody tr td:nth-child(2) .shown')
          .allInnerTexts();
        const parts = cells.map(readNumber);
        const sum = parts.reduce((all, part) => all + part, 0);
        ok(
          sum === total || sum === 2 * total,
          `by ${by}: ${parts.length} lines add up to ${sum}, not ${total}`,
        );
      }
    },
  },
  {
    title: 'each figure opens its definition, and its rows for who may see them',
    async run({ page, newPage }) {
      await opens(page, '/figures?indicator=led-by-women&place=05.301');
      await follow(page, page.getByRole('link', { name: new RegExp(`^${words('ui.figure.definition')}`) }));
      await says(page, words('observatory.indicator.led-by-women.definition'));
      equal((await page.goto('/figures/rows?indicator=cooperatives&place=05.301'))?.status(), 401);
      const brahim = await newPage();
      await enterAs(brahim, 'Brahim');
      await opens(brahim, '/figures?indicator=cooperatives&place=05.301&sector=artisanat');
      await follow(brahim, brahim.getByRole('link', { name: new RegExp(`^${words('ui.figure.rows')}`) }));
      ok((await brahim.locator('main tbody tr').count()) > 5, 'a figure is a sum of rows');
      await opens(brahim, '/figures/rows?indicator=cooperatives&place=09.541', 404);
      const omar = await newPage();
      await enterAs(omar, 'Omar');
      equal((await omar.goto('/figures/rows?indicator=cooperatives&place=05.301'))?.status(), 403);
    },
  },
  {
    title: 'Nadia takes the table away; its numbers are those of the page',
    async run({ page, twiza }) {
      const total = await figure(page, { indicator: 'women', by: 'region', day: '2024-12-31' });
      const path = await page.locator('main a[href*="table.csv"]').first().getAttribute('href');
      const answer = await fetch(`${twiza.origin}${path}`);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
      ok(text.startsWith('\ufeff'));
      ok(
        text.includes(String(total)) || addsUpTo(text, total),
        `the file does not hold ${total}: ${text.slice(0, 400)}`,
      );
    },
  },
  {
    title: 'a question the page cannot read is told beside its field, and the rest is answered',
    async run({ page }) {
      await opens(page, '/figures?indicator=nothing&day=31-12-2024&place=05.301');
      await says(page, words('observatory.invalid.day'), 'Khénifra');
      await doesNotSay(page, words('ui.error.outage.title'));
      await opens(page, '/figures?day=1900-01-01');
      await says(page, words('observatory.none'));
    },
  },
];

function addsUpTo(csv: string, total: number): boolean {
  const [head = '', ...lines] = csv.trim().split(/\r?\n/);
  const columns = head.split(/[;,]/).map((_, at) => lines.map((line) => Number(line.split(/[;,]/)[at])));
  return columns.some((numbers) => numbers.reduce((sum, one) => sum + one, 0) === total);
}
