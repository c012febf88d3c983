import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { mainText, readNumber, words } from './steps.ts';

const MOST_TRIES = 300;
const SIGNS = {
  preview: 'form[action="?/apply"]',
  imported: 'form[action="?/undo"]',
  undone: 'main p:not(.progress)',
  unreadable: 'main a[href$="/office/imports"]',
} as const;

/** Waits until the page, which loads itself again while it works, shows this state. */
export async function reaches(page: Page, state: keyof typeof SIGNS): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const works = await page.locator('meta[http-equiv=refresh]').count();
    if (works === 0 && (await page.locator(SIGNS[state]).count()) > 0) return;
    await wait(500);
    await page.goto(page.url());
  }
  throw new Error(`the list never came to be ${state}: ${(await mainText(page)).slice(0, 400)}`);
}

/** What came of the rows, as the page counts them. */
export async function countsOf(page: Page) {
  const figures = await page
    .locator('main .figure')
    .evaluateAll((all) =>
      all.map((one) => [
        one.querySelector('.label')?.textContent ?? '',
        one.querySelector('.value')?.textContent ?? '',
      ]),
    );
  const of = (key: string) => readNumber(figures.find(([label]) => label?.trim() === words(key))?.[1] ?? '');
  return {
    rows: of('registry.import.rows'),
    created: of('registry.import.created'),
    updated: of('registry.import.updated'),
    unchanged: of('registry.import.unchanged'),
    refused: of('registry.import.refused'),
  };
}
