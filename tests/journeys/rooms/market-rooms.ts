import type { Page } from 'playwright-core';
import { findCooperative, opens } from '../steps.ts';

const ARGAN = "Taytmatin n'Targant";

/** The rooms of the market anybody enters: what is sold, a shop, a thing, a cart with something in it. */
export async function pagesOfMarket(page: Page): Promise<string[]> {
  await opens(page, '/market?q=argan');
  const thing = (await page.locator('main article h3 a').first().getAttribute('href')) ?? '';
  await opens(page, thing);
  await page.locator('form[action*="/market/cart"] button').first().click();
  await page.waitForURL('**/market/cart');
  const checkout = '/market/checkout?to=04.421';
  return [
    '/market',
    '/market?q=zzzzqqqq',
    thing,
    '/market/cart',
    checkout,
    '/market/purchases',
    '/market/terms',
    '/market/fes-meknes',
    '/market/shops',
    '/market/prices',
    '/figures/sales',
  ];
}

/** The rooms of a cooperative that sells. */
export async function pagesOfSelling(page: Page): Promise<string[]> {
  const home = await findCooperative(page, ARGAN);
  await opens(page, `${home}/orders`);
  const order = (await page.locator('main .orders a').first().getAttribute('href')) ?? '';
  return [
    `${home}/store`,
    `${home}/store/new`,
    `${home}/store/story`,
    `${home}/orders`,
    order,
    `${home}/money`,
    `${home}/selling`,
  ];
}

/** The rooms of who keeps the money of the market. */
export async function pagesOfSales(page: Page): Promise<string[]> {
  await opens(page, '/office/sales/payouts');
  const list = (await page.locator('main td a').first().getAttribute('href')) ?? '';
  return [
    '/office/sales',
    '/office/sales/payouts',
    list,
    '/office/sales/commission',
    '/office/market',
    '/office/wholesale',
  ];
}
