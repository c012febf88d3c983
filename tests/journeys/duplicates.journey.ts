import { equal, ok } from 'node:assert/strict';
import { enterAs, figure, opens, press, readNumber, says, words } from './steps.ts';
import type { Story } from './story.ts';

export const stories: readonly Story[] = [
  {
    title:
      'Brahim compares two entries side by side, merges them, and separates them again; the figures follow',
    async run({ page, newPage }) {
      const reader = await newPage();
      const count = () => figure(reader, { indicator: 'cooperatives', place: '05.301' });
      const before = await count();
      await enterAs(page, 'Brahim');
      await opens(page, '/office/duplicates');
      const waiting = readNumber(await page.locator('main h2').first().innerText());
      ok(waiting > 0, 'the demonstration has likely duplicates in the province');
      await page.locator('main a[href*="/office/duplicates/"]').first().click();
      await says(page, words('registry.duplicate.side.one'), words('registry.duplicate.why'));
      const absorbed = await page.locator('main h2 a').nth(1).getAttribute('href');
      await page
        .getByRole('button', { name: new RegExp(`^${words('registry.duplicate.keep.one')}`) })
        .click();
      await says(page, words('registry.duplicate.done.merged'));
      equal(await count(), before - 1);
      await opens(reader, absorbed ?? '');
      await says(reader, words('registry.thread.merged-into'));
      await page
        .getByRole('button', { name: new RegExp(`^${words('registry.duplicate.separate')}`) })
        .first()
        .click();
      await says(page, words('registry.duplicate.done.separated'));
      equal(await count(), before);
    },
  },
  {
    title: 'Brahim says that two entries are two cooperatives: the pair leaves his list',
    async run({ page }) {
      await enterAs(page, 'Brahim');
      await opens(page, '/office/duplicates');
      const before = readNumber(await page.locator('main h2').first().innerText());
      await page.locator('main a[href*="/office/duplicates/"]').first().click();
      await press(page, 'registry.duplicate.different');
      await says(page, words('registry.duplicate.done.different'));
      equal(readNumber(await page.locator('main h2').first().innerText()), before - 1);
    },
  },
  {
    title: 'Khadija and Omar sort no duplicates',
    async run({ newPage }) {
      for (const someone of ['Khadija', 'Omar'] as const) {
        const page = await newPage();
        await enterAs(page, someone);
        await opens(page, '/office/duplicates', 403);
      }
    },
  },
];
