import type { Page } from 'playwright-core';
import { findCooperative } from '../steps.ts';

export async function pagesOfCalls(page: Page): Promise<string[]> {
  const calls = await linksOf(page, '/programmes', /^\/programmes\/[0-9a-f-]{36}$/);
  const all = [...calls.slice(0, 1), ...calls.slice(-2)];
  const proofs: string[] = [];
  for (const call of all) proofs.push(...(await linksOf(page, call, /\/selection\/[0-9a-f-]{36}$/)));
  return ['/programmes', ...all, ...proofs, ...proofs.map((proof) => `${proof}?again`)];
}

export async function pagesOfProgrammes(page: Page): Promise<string[]> {
  const calls = await linksOf(page, '/office/programmes', /^\/office\/programmes\/[0-9a-f-]{36}$/);
  const [open = '', adopted = ''] = [calls[0], calls.at(-1)];
  const [run = ''] = await linksOf(page, `${adopted}/selection`, /\/selection\/[0-9a-f-]{36}$/);
  const [decline] = await linksOf(page, run, /\/decline\?/);
  const rooms = ['', '/reviews', '/selection'].map((room) => adopted + room);
  const draft = await draftedCall(page);
  const parts = await linksOf(page, draft, /^\/office\/programmes\/[0-9a-f-]{36}\/[a-z]+$/);
  const later = ['/office/programmes', open, `${open}/amend`, ...rooms, run, decline ?? ''];
  return [...later.filter((room) => room !== ''), draft, ...parts];
}

/** A draft, begun as Nadia begins one. */
async function draftedCall(page: Page): Promise<string> {
  await page.goto('/office/programmes');
  await page.locator('main form button').last().click();
  await page.waitForURL(/\/office\/programmes\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

export async function pagesOfApplicant(page: Page): Promise<string[]> {
  const here = `${await findCooperative(page, "Taytmatin n'Targant")}/applications`;
  const files = await linksOf(page, here, /\/applications\/[0-9a-f-]{36}$/);
  const parts: string[] = [];
  for (const file of files)
    parts.push(...(await linksOf(page, file, /\/applications\/[0-9a-f-]{36}\/[a-z0-9]+$/)));
  return [here, ...files, ...parts];
}

export async function pagesOfJuror(page: Page): Promise<string[]> {
  const files = await linksOf(page, '/reviews', /^\/reviews\/[0-9a-f-]{36}$/);
  const some = [...files.slice(0, 2), ...files.slice(-1)];
  return ['/reviews', '/reviews/agreement', '/reviews/agreement?q=agadir', ...some];
}

/** The addresses the main part of a page leads to, each once. */
export async function linksOf(page: Page, path: string, form = /^\//): Promise<string[]> {
  await page.goto(path);
  const all = await page
    .locator('main a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(all)].filter((href) => form.test(href));
}
