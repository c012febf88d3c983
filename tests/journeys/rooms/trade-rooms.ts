import type { Page } from 'playwright-core';
import { findCooperative, opens } from '../steps.ts';
import { linksOf } from './programme-rooms.ts';

/** The first of some addresses; none is a page that lost its links. */
function firstOf(links: readonly string[]): string {
  const [first] = links;
  if (first === undefined) throw new Error('a page leads nowhere it should');
  return first;
}

const ARGAN = "Taytmatin n'Targant";

/** What somebody bought, asked for to measure, and orders for a business. */
export async function pagesOfBuyer(page: Page): Promise<string[]> {
  const bought = firstOf(await linksOf(page, '/market/purchases', /^\/market\/purchases\/.+/));
  const requests = await linksOf(page, '/market/purchases', /^\/market\/requests\/.+/);
  const deals = await linksOf(page, '/market/business', /\/business\/deals\/.+/);
  const asked = firstOf(await linksOf(page, '/market/business', /\/business\/requests\/.+/));
  return [
    '/market/purchases',
    bought,
    ...requests.slice(-1),
    '/market/business',
    '/market/business/ask',
    '/market/business/prices',
    asked,
    ...deals.slice(-1),
  ];
}

/** What a cooperative makes to measure, sells to businesses and in cycles, tells of its things and invoices. */
export async function pagesOfTrade(page: Page): Promise<string[]> {
  const home = await findCooperative(page, ARGAN);
  const requests = await linksOf(page, `${home}/requests`, /\/requests\/[0-9a-f-]{36}$/);
  const request = firstOf(requests);
  const asked = firstOf(await linksOf(page, `${home}/wholesale`, /\/wholesale\/requests\/.+/));
  const deal = firstOf(await linksOf(page, `${home}/wholesale`, /\/wholesale\/deals\/.+/));
  const cycle = firstOf(await linksOf(page, `${home}/cycles`, /\/cycles\/[0-9a-f-]{36}$/));
  const things = await linksOf(page, `${home}/store`, /\/store\/[0-9a-f-]{36}$/);
  const [made, jar] = [firstOf(things), firstOf(things.slice(1))];
  const batch = firstOf(await linksOf(page, `${jar}/batches`, /\/batches\/[0-9a-f-]{36}$/));
  return [
    `${home}/requests`,
    request,
    await makersOfPiece(page, requests),
    asked,
    deal,
    `${home}/wholesale/prices`,
    cycle,
    `${made}/model`,
    `${made}/work`,
    `${jar}/batches`,
    `${batch}/making`,
    `${jar}/label`,
    `${home}/shares`,
    `${home}/invoices`,
  ];
}

/** Where who made a piece is told: it is finished, and has not left. */
async function makersOfPiece(page: Page, requests: readonly string[]): Promise<string> {
  for (const request of requests) {
    const [makers] = await linksOf(page, request, /\/makers$/);
    if (makers === undefined) continue;
    await opens(page, makers);
    if ((await page.locator('main input[name^="work-"]').count()) > 0) return makers;
  }
  throw new Error('no finished piece waits to be told who made it');
}

/** A certificate of origin, as who holds the thing reads it, and where another is checked. */
export async function pagesOfCertificate(page: Page): Promise<string[]> {
  await opens(page, '/market?q=tapis+mrirt');
  const things = await page
    .locator('main article h3 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const thing of things) {
    const [certificate] = await linksOf(page, thing, /^\/c\/.+/);
    if (certificate !== undefined) return [certificate, '/c', '/market/cycles'];
  }
  throw new Error('no thing on the market has a certificate');
}
