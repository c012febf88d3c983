import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { enterAs, mainText, opens, press, readNumber, words } from './steps.ts';

const LISTS = join(import.meta.dirname, '..', 'fixtures', 'lists');
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
    // The page may load itself again just then, which cuts ours short: the next turn looks at what came.
    if (works === 0) await page.goto(page.url()).catch(() => undefined);
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

/** Enters as Brahim, sends a list and waits until it can be looked at. */
export async function bringList(page: Page, file: string): Promise<void> {
  await enterAs(page, 'Brahim');
  await opens(page, '/office/imports');
  await page.locator('input[type=file]').setInputFiles(join(LISTS, file));
  await press(page, 'registry.import.send');
  await reaches(page, 'preview');
}

/** Chooses a file on the page of lists, and sends it. */
export async function sendFile(
  page: Page,
  { name, buffer }: { name: string; buffer: Buffer },
): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await press(page, 'registry.import.send');
}

/** How many entries the directory shows in Brahim's province, read in another window. */
export async function registerHolds(page: Page): Promise<number> {
  const other = await page.context().newPage();
  await other.goto('/cooperatives?region=05&province=05.301');
  const found = readNumber(await other.locator('main h2').first().innerText());
  await other.close();
  return found;
}
