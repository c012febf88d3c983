import { equal } from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { enterAs, figure, fill, follow, opens, press, says, words } from './steps.ts';
import type { Story } from './story.ts';

const AGAIN = {
  commune: '05.301.01.05',
  sector: 'artisanat',
  registeredOn: '2021-06-07',
  capital: '5000',
  women: '9',
  men: '0',
};

export const stories: readonly Story[] = [
  {
    title:
      'Brahim enters a cooperative a second time, sees both side by side, merges and separates them again',
    async run({ page, newPage }) {
      const reader = await newPage();
      const count = () => figure(reader, { indicator: 'cooperatives', place: '05.301', day: '2024-12-31' });
      const name = 'Coopérative féminine Tifawin n Oumlil';
      await enterAgain(page, { nameFr: name, nameAr: 'تعاونية تيفاوين أومليل' });
      const before = await count();
      await follow(page, await pairOf(page, name));
      await says(page, words('registry.duplicate.side.one'), words('registry.duplicate.why'), name);
      await follow(
        page,
        page.getByRole('button', { name: new RegExp(`^${words('registry.duplicate.keep.one')}`) }),
      );
      await says(page, words('registry.duplicate.done.merged'));
      equal(await count(), before - 1);
      const separate = new RegExp(`^${words('registry.duplicate.separate')}`);
      await follow(page, page.getByRole('button', { name: separate }));
      await says(page, words('registry.duplicate.done.separated'));
      equal(await count(), before, 'the figures follow both ways');
    },
  },
  {
    title: 'Brahim says that two entries are two cooperatives: the pair leaves his list',
    async run({ page }) {
      const name = 'Coopérative féminine Tifaouine Oumlile';
      await enterAgain(page, { nameFr: name, nameAr: 'تعاونية تيفاوين أومليلة' });
      await follow(page, await pairOf(page, name));
      const pair = page.url();
      await press(page, 'registry.duplicate.different');
      await says(page, words('registry.duplicate.done.different'));
      equal(await page.locator(`main a[href="${new URL(pair).pathname}"]`).count(), 0);
      await page.goto(pair);
      await says(page, words('registry.duplicate.state.different'));
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

async function enterAgain(
  page: Page,
  names: { readonly nameFr: string; readonly nameAr: string },
): Promise<void> {
  await enterAs(page, 'Brahim');
  await opens(page, '/office/cooperatives/new');
  await fill(page, { ...AGAIN, ...names });
  await press(page, 'registry.tend.register-do');
  await says(page, words('registry.tend.done.registered'));
}

/** The link to a pair in the list, where it comes a moment after the entry. */
async function pairOf(page: Page, name: string) {
  const link = page
    .locator('main ol > li')
    .filter({ hasText: name })
    .locator('a[href*="/office/duplicates/"]');
  for (let tries = 0; tries < 60; tries += 1) {
    await opens(page, '/office/duplicates');
    if ((await link.count()) > 0) return link.first();
    await wait(500);
  }
  throw new Error(`${name} is not in the list of likely duplicates`);
}
