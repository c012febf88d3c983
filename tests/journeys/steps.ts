import { equal, ok } from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { APIResponse, Locator, Page } from 'playwright-core';
import { localised, say, type Locale } from '#platform/text';

/** The people of the story, as the sign-in page of the demonstration lists them. */
export type Someone =
  | 'Brahim'
  | 'Nadia'
  | 'Meryem'
  | 'Fatima'
  | 'Driss'
  | 'Omar'
  | 'Aziza'
  | 'Khadija'
  | 'Salma'
  | 'Yassine'
  | 'Hakima'
  | 'Mustapha'
  | 'Samira'
  | 'Lahoucine'
  | 'Rachid'
  | 'Itto'
  | 'Zineb'
  | 'Hicham'
  | 'Karima';

/** The words of a message: French when no language is named, the language people read these pages in. */
export function words(
  key: string,
  params?: Parameters<ReturnType<typeof say>>[1],
  locale: Locale = 'fr',
): string {
  return say(locale)(key, params);
}

/** Enters with one click, as the demonstration allows. */
export async function enterAs(page: Page, someone: Someone): Promise<void> {
  await page.goto('/enter');
  await follow(page, page.getByRole('button', { name: words('identity.enter.story.as', { name: someone }) }));
  await page.waitForURL('**/me');
}

/** Presses the button, or follows the link, of the page that says these words. */
export async function press(page: Page, key: string): Promise<void> {
  const name = words(key);
  const main = page.getByRole('main');
  const button = main.getByRole('button', { name, exact: true });
  const link = main.getByRole('link', { name, exact: true });
  await follow(page, (await button.count()) > 0 ? button : link);
}

/** Presses something that opens another page, and waits until that page is there. */
export async function follow(page: Page, pressed: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), pressed.first().click()]);
}

/** Writes into the fields of the page by their names; picks where there is a choice. */
export async function fill(page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const field = page.locator(`main [name="${name}"]`);
    const [tag, type] = [
      await field.first().evaluate((node) => node.tagName),
      await field.first().getAttribute('type'),
    ];
    if (tag === 'SELECT') await field.selectOption(value);
    else if (type === 'radio' || type === 'checkbox')
      await page.locator(`main [name="${name}"][value="${value}"]`).check();
    else await field.fill(value);
  }
}

/** Searches a cooperative by its name and opens it. Returns its address. */
export async function findCooperative(page: Page, name: string): Promise<string> {
  await page.goto(`/cooperatives?q=${encodeURIComponent(name)}`);
  await follow(page, page.locator('main h3').getByRole('link', { name }));
  await page.waitForURL(/\/cooperatives\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/**
 * The figure a page of figures shows first: `{ indicator: 'members', place: '05.301', day: '2024-12-31' }`.
 */
export async function figure(page: Page, asked: Readonly<Record<string, string>>): Promise<number> {
  await page.goto(`/figures?${new URLSearchParams(asked)}`);
  return readNumber(await page.locator('.figure .value').first().innerText());
}

/** The number in a text, whatever groups its thousands. */
export function readNumber(text: string): number {
  return Number(text.replace(/\D/g, ''));
}

/**
 * Sends what a form of the page would send, without pressing its button: a repeat, a lost answer, a hurried
 * program.
 */
export function send(page: Page, path: string, form: Readonly<Record<string, string>>): Promise<APIResponse> {
  const headers = { origin: new URL(page.url()).origin, accept: 'text/html' };
  return page.request.post(path, { form, headers, maxRedirects: 0 });
}

/** Today where Twiza runs, as the forms write it. */
export async function todayOf(page: Page, field: string): Promise<string> {
  return page.locator(`main [name="${field}"]`).inputValue();
}

/** Everything a person reads in the main part of the page, spaces made single. */
export async function mainText(page: Page): Promise<string> {
  return plain(await page.locator('main').innerText());
}

/** The page says every one of these words. */
export async function says(page: Page, ...expected: readonly string[]): Promise<void> {
  const text = await mainText(page);
  for (const one of expected)
    ok(text.includes(plain(one)), `the page ${page.url()} does not say “${one}”: ${text.slice(0, 600)}`);
}

/** The page says none of these words. */
export async function doesNotSay(page: Page, ...unexpected: readonly string[]): Promise<void> {
  const text = await mainText(page);
  for (const one of unexpected) ok(!text.includes(plain(one)), `the page ${page.url()} says “${one}”`);
}

/** Opens an address and expects this answer of the server. */
export async function opens(page: Page, path: string, status = 200): Promise<void> {
  const answer = await page.goto(path);
  equal(answer?.status(), status, `${path} answers ${answer?.status()}, not ${status}`);
}

/** The address of a page in another language. */
export function inLanguage(path: string, locale: Locale): string {
  return localised(path, locale);
}

/** Numbers are grouped by thin spaces and isolated by invisible marks; a reader sees plain spaces. */
export function plain(text: string): string {
  return text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Everything written inside an XLSX, which is a zip of texts. */
export function xlsxText(bytes: Uint8Array): string {
  equal(new TextDecoder().decode(bytes.slice(0, 2)), 'PK', 'an XLSX is a zip');
  const parts = Object.values(unzipSync(new Uint8Array(bytes)));
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}
