import { equal } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { enterAs, fill, opens, plain, press, words } from '../steps.ts';
import type { Scene } from '../story.ts';

/** Where Fatima works, and the words that find cooperatives there. */
const SEAT = '05.301.01.05';
export const THERE = 'Khénifra';
const PATIENCE_MS = 30_000;
/** A page has this long to make its next journey before it is opened again. */
const RELOAD_MS = 4_000;
const LONGER_MS = 500;
const MOST_RELOADS = 20;
/** The cohort began long enough ago for a month without network. */
const COHORT_DAYS = 60;
const cohort: { path?: string; enrolled: number } = { enrolled: 0 };

/**
 * Nadia gives Fatima another cooperative to visit these days, or from some days ago on. Returns its name.
 */
export async function giveFatimaVisit({ newPage }: Pick<Scene, 'newPage'>, daysAgo = 0): Promise<string> {
  const nadia = await newPage();
  await enterAs(nadia, 'Nadia');
  cohort.path ??= await openCohort(await newPage(), nadia);
  for (let tries = 0; tries < 8; tries += 1) {
    await opens(nadia, `${cohort.path}?q=${encodeURIComponent(THERE)}`);
    const choice = nadia.locator('main input[name="cooperative"]').nth(cohort.enrolled);
    cohort.enrolled += 1;
    const label = await nadia.locator(`main label[for="${await choice.getAttribute('id')}"]`).innerText();
    await choice.check();
    const option = nadia.locator('main [name="coach"] option', { hasText: 'Fatima' }).first();
    await nadia.locator('main [name="coach"]').selectOption((await option.getAttribute('value')) ?? '');
    if (daysAgo > 0) await fill(nadia, { enrolledOn: await dayAgo(nadia, daysAgo) });
    await press(nadia, 'accompaniment.enrol');
    if (!/\/enrolments\//.test(nadia.url())) continue;
    await nadia.close();
    return plain(label.split('\n')[0] ?? '');
  }
  throw new Error('no cooperative could be enrolled');
}

/** Fatima says where she sets out from; Nadia publishes a plan and opens a cohort. Returns its address. */
async function openCohort(fatima: Page, nadia: Page): Promise<string> {
  await enterAs(fatima, 'Fatima');
  await opens(fatima, '/office/accompaniment');
  await fill(fatima, { commune: SEAT });
  await press(fatima, 'accompaniment.base-do');
  await fatima.close();
  await opens(nadia, '/office/accompaniment/cohorts/plans');
  const plan = { template: 'terrain', nameFr: 'Plan du terrain', nameAr: 'برنامج الميدان' };
  await fill(nadia, { ...plan, months: '24', visits: '12', daysBefore: '15', daysAfter: '30' });
  await press(nadia, 'accompaniment.publish');
  await opens(nadia, '/office/accompaniment/cohorts/new');
  await fill(nadia, { nameFr: 'Cohorte du terrain', nameAr: 'فوج الميدان', template: 'terrain' });
  await fill(nadia, { programme: 'terrain', startsOn: await dayAgo(nadia, COHORT_DAYS), capacity: '20' });
  await press(nadia, 'accompaniment.open-cohort');
  return new URL(nadia.url()).pathname;
}

/** A day so many days ago, as the browser has it, which runs where Twiza runs. */
function dayAgo(page: Page, days: number): Promise<string> {
  return page.evaluate((back) => {
    return new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  }, days);
}

/** Opens the field page and waits until the caseload is here and the page would open without network. */
export async function takeAlong(page: Page, name: string): Promise<void> {
  await page.goto('/field');
  await page.getByRole('link', { name }).first().waitFor({ timeout: PATIENCE_MS });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller === null) await new Promise((go) => setTimeout(go, 100));
  });
}

/** Touches a button, or follows a link, of the field page: nothing is loaded, only shown. */
export async function touch(page: Page, key: string): Promise<void> {
  const name = words(key);
  const button = page.getByRole('button', { name }).or(page.getByRole('link', { name }));
  await button.first().click({ timeout: PATIENCE_MS });
}

/** Waits until the page shows these words. */
export async function shows(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout: PATIENCE_MS });
}

/** Gives every item of the diagnostic the same score, dimension by dimension. */
export async function scoreEverything(page: Page, score: number): Promise<void> {
  await touch(page, 'field.step.diagnostic');
  for (let more = true; more;) {
    const heading = page.locator('main h3');
    await heading.waitFor();
    const dimension = await heading.innerText();
    for (const choice of await page.getByRole('button', { name: new RegExp(`^${score}:`) }).all())
      await choice.click();
    await touch(page, 'field.keep-and-go');
    await page.waitForFunction(
      (before) => document.querySelector('main h3')?.textContent !== before,
      dimension,
    );
    more = (await heading.count()) > 0;
  }
}

/** Speaks for a moment: the note is kept when she touches again. */
export async function speak(page: Page): Promise<void> {
  await touch(page, 'field.step.evidence');
  await touch(page, 'field.speak');
  await shows(page, words('offline.voice.stop').slice(0, 8));
  await page.waitForTimeout(1_500);
  await touch(page, 'offline.voice.stop');
  await page.locator('main .files li').first().waitFor();
  await touch(page, 'field.back-to-visit');
}

/** Takes a photo of the page itself, as a camera would give it. */
export async function takePhoto(page: Page): Promise<void> {
  await touch(page, 'field.step.evidence');
  const buffer = await page.screenshot();
  const files = page.locator('input[type=file]').first();
  await files.setInputFiles({ name: 'metier.png', mimeType: 'image/png', buffer });
  await page.locator('main img').first().waitFor();
  await touch(page, 'field.back-to-visit');
}

/** Opens the page again and again, as a person does who waits for the network, until something happened. */
export async function reloadUntil(page: Page, happened: () => boolean): Promise<void> {
  for (let tries = 0; !happened(); tries += 1) {
    equal(tries < MOST_RELOADS, true, `nothing happened in ${MOST_RELOADS} reloads`);
    await page.reload();
    // A busy machine sends later than a page is left alone: each time it is left alone a little longer.
    const patience = RELOAD_MS + tries * LONGER_MS;
    for (let waited = 0; !happened() && waited < patience; waited += 200) await page.waitForTimeout(200);
  }
}

/** How often an event of a visit is told in its story, as the office reads it. */
export async function eventsTold(page: Page, visit: string, key: string): Promise<number> {
  await opens(page, `/office/accompaniment/visits/${visit}`);
  const text = plain(await page.locator('main').innerText());
  return text.split(plain(words(key, { day: '' }))).length - 1;
}

/** The visit an open field page shows. */
export function visitShown(page: Page): string {
  return /visit\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}
