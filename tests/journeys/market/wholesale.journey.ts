import { ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { enterAs, fill, findCooperative, follow, opens, words } from '../steps.ts';
import type { Story } from '../story.ts';

const ARGAN = "Taytmatin n'Targant";

/** Opens the order of a business by its title. */
async function openOrder(page: Page, title: string): Promise<void> {
  await opens(page, '/market/business');
  await follow(page, page.locator('main table a', { hasText: title }).first());
}

export const stories: readonly Story[] = [
  {
    title: 'Khadija says yes to a hotel’s order, a lot leaves, Driss counts it and signs',
    async run(scene) {
      const page = await scene.newPage({ width: 320 });
      await enterAs(page, 'Khadija');
      const home = await findCooperative(page, ARGAN);
      await opens(page, `${home}/wholesale`);
      await follow(page, page.locator('main .box a[href*="/deals/"]').first());
      await fill(page, { fromStore: '999999' });
      await follow(page, page.locator('button[name=as][value=agreed]'));
      await page
        .getByText(words('wholesale.refusal.more-than-quota', { left: 48 }))
        .first()
        .waitFor();
      await fill(page, { fromStore: '2' });
      await follow(page, page.locator('button[name=as][value=agreed]'));
      await fill(page, { quantity: '24', batch: 'L-24' });
      await page.locator('select[name=product]').selectOption('');
      await page.locator('input[name=bestBefore]').fill('2030-06-30');
      await follow(page, page.locator('form[action="?/prepare"] button'));
      await page.getByText(words('wholesale.done.prepared')).waitFor();
      await follow(page, page.locator('form[action="?/send"] button'));
      await page.getByText(words('wholesale.done.sent')).waitFor();
      const buyer = await scene.newPage({ width: 1280 });
      await enterAs(buyer, 'Driss');
      await openOrder(buyer, 'argan');
      await follow(buyer, buyer.locator('main a[href*="/lots/"]').first());
      await fill(buyer, { accepted: '20', signedBy: 'Driss Lahlimi' });
      await follow(buyer, buyer.locator('main form button').last());
      await buyer.getByText(words('wholesale.refusal.outcome-missing')).first().waitFor();
      await buyer.locator('input[name=outcome][value=again]').check();
      await follow(buyer, buyer.locator('main form button').last());
      await buyer.getByText(words('wholesale.done.counted')).waitFor();
      ok((await buyer.getByText('L-24').count()) > 0, 'the batch stands on the order');
      const invoice = buyer.locator('a[href$="/fr.pdf"]').first();
      await invoice.waitFor();
      const file = await buyer.request.get(
        new URL((await invoice.getAttribute('href')) ?? '', buyer.url()).href,
      );
      ok((await file.body()).subarray(0, 5).toString() === '%PDF-', 'the invoice is a PDF');
    },
  },
  {
    title: 'somebody buys in the open basket, and collects with everybody',
    async run(scene) {
      const page = await scene.newPage({ width: 360 });
      await opens(page, '/market/cycles');
      await follow(page, page.locator('form[action*="/market/cart"] button').first());
      await page.waitForURL('**/market/cart');
      await opens(page, '/market/checkout?to=04.421');
      await page.locator('input[value^="point:"]').first().check();
      await follow(page, page.locator('main form[method=get] button').last());
      await fill(page, { name: 'Hanane Filali', phone: '06 12 34 56 70', city: 'Rabat' });
      await page.locator('input[name=paymentWay][value=cash]').check();
      await page.locator('input[name=agreed]').check();
      await follow(page, page.locator('main form[method=post] button').last());
      await page.waitForURL('**/market/purchases/*');
      await page.getByText(words('sales.state.placed')).first().waitFor();
    },
  },
];
