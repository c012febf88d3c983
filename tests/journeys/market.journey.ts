import { equal, match, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { enterAs, fill, follow, opens, plain, words } from './steps.ts';
import type { Story } from './story.ts';

/** Finds something that may be bought now, and puts it in the cart. */
async function putInCart(page: Page, asked: string): Promise<string> {
  await opens(page, `/market?q=${asked}`);
  const links = await page.locator('article h3 a').all();
  for (const address of await Promise.all(links.map((link) => link.getAttribute('href')))) {
    await opens(page, address ?? '');
    const add = page.locator('form[action*="/market/cart"] button');
    if ((await add.count()) === 0) continue;
    const name = plain(await page.locator('h1').innerText());
    await follow(page, add);
    await page.waitForURL('**/market/cart');
    return name;
  }
  throw new Error(`nothing of ${asked} is left to buy`);
}

/** Says where to and how it is paid, and orders. */
async function order(page: Page, way: string): Promise<void> {
  await opens(page, '/market/checkout?to=04.421');
  await fill(page, { name: 'Driss Lahlimi', phone: '06 12 34 56 78', city: 'Rabat' });
  await page.locator(`input[name=paymentWay][value=${way}]`).check();
  await page.locator('input[name=agreed]').check();
  await follow(page, page.locator('main form[method=post] button').last());
  await page.waitForURL('**/market/purchases/*');
}

export const stories: readonly Story[] = [
  {
    title: 'somebody without an account fills a cart, orders, and comes back by the address alone',
    async run(scene) {
      const page = await scene.newPage({ width: 360 });
      const name = await putInCart(page, 'miel');
      ok((await page.getByText(name).count()) > 0, 'the cart names what is in it');
      await opens(page, '/market/checkout?to=04.421');
      await follow(page, page.locator('main form[method=post] button').last());
      await page.getByText(words('operation.invalid.agreement-missing')).first().waitFor();
      await order(page, 'cash');
      match(plain(await page.locator('h1').innerText()), /TW.[0-9A-Z]{4}.[0-9A-Z]{4}/);
      const address = page.url();
      const elsewhere = await scene.newPage({ width: 1280 });
      await elsewhere.goto(address);
      await elsewhere.getByText(words('sales.state.placed')).first().waitFor();
      const stranger = await elsewhere.goto(address.replace(/purchases\/.{4}/, 'purchases/AAAA'));
      equal(stranger?.status(), 404, 'another address opens nothing');
      await opens(page, '/market/cart');
      await page.getByText(words('sales.cart.empty')).first().waitFor();
    },
  },
  {
    title: 'Driss pays by card at the simulated bank: refused once, then debited, and the order is to accept',
    async run(scene) {
      const page = await scene.newPage({ width: 360 });
      await enterAs(page, 'Driss');
      await putInCart(page, 'savon');
      await order(page, 'card');
      const address = page.url();
      const pay = async (choice: 'yes' | 'no') => {
        await page.goto(address);
        await follow(page, page.locator('form[action="?/card"] button'));
        await page.waitForURL('**/card');
        await follow(page, page.locator('main form button'));
        await page.waitForURL('**/simulator/card');
        await follow(page, page.locator(`button[name=pay][value=${choice}]`));
        const answer = choice === 'yes' ? 'sales.simulator.debited' : 'sales.simulator.not-debited';
        await page.getByText(words(answer)).waitFor();
        await follow(page, page.locator('main form button'));
        await page.waitForURL('**/market/purchases/**');
      };
      await pay('no');
      await page.getByText(words('sales.state.awaiting-payment')).first().waitFor();
      await pay('yes');
      await page.getByText(words('sales.state.placed')).first().waitFor();
      ok((await page.locator('form[action="?/card"]').count()) === 0, 'nothing is paid twice');
    },
  },
];
