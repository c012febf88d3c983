import { equal, match, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { enterAs, follow, opens, says, words } from '../steps.ts';
import type { Story } from '../story.ts';

/** A file the page offers: what its link gives. */
async function fetched(page: Page, path: string): Promise<Buffer> {
  const answer = await page.request.get(path);
  equal(answer.status(), 200, `${path} answers ${answer.status()}`);
  return answer.body();
}

/** The cooperative of who is signed in. */
async function ownCooperative(page: Page): Promise<string> {
  await opens(page, '/mine');
  const link = await page.locator('main a[href*="/cooperatives/"]').first().getAttribute('href');
  return /\/cooperatives\/[0-9a-f-]{36}/.exec(link ?? '')?.[0] ?? '';
}

export const stories: readonly Story[] = [
  {
    title: 'Khadija prepares by pictures, prints the label, sends the parcel, and its invoice is there',
    async run(scene) {
      const page = await scene.newPage({ width: 320 });
      await enterAs(page, 'Khadija');
      const home = await ownCooperative(page);
      await opens(page, `${home}/orders/prepare`);
      const label = page.locator('main a[href$="/label.pdf"]').last();
      const path = (await label.getAttribute('href')) ?? '';
      match((await fetched(page, path)).toString('latin1', 0, 5), /^%PDF-/);
      await opens(page, path.replace(/\/label\.pdf$/, ''));
      await follow(page, page.locator('form[action="?/move"] button[value=ship]'));
      await says(page, words('sales.state.shipped'), words('invoicing.papers'));
      const ubl = (await page.locator('main a[href$="/ubl.xml"]').first().getAttribute('href')) ?? '';
      const file = (await fetched(page, ubl)).toString();
      match(file, /<cbc:ID>FA-\d{4}-\d{5}<\/cbc:ID>/);
      match((await fetched(page, ubl.replace('ubl.xml', 'ar.pdf'))).toString('latin1', 0, 5), /^%PDF-/);
      await opens(page, `${home}/invoices`);
      await says(page, words('invoicing.series.sound'));
    },
  },
  {
    title:
      'Meryem brings the file of a courier: what is unknown waits, and the same file again changes nothing',
    async run(scene) {
      const page = await scene.newPage({ width: 1280 });
      await enterAs(page, 'Meryem');
      const bring = async () => {
        await opens(page, '/office/sales/courier');
        const buffer = Buffer.from('Référence;Montant\nTW-ZZZZ-ZZZZ;120\n');
        await page.setInputFiles('input[name=file]', { name: 'amana.csv', mimeType: 'text/csv', buffer });
        await follow(page, page.locator('main form button'));
        await page.waitForURL('**/office/sales/courier/*/*');
      };
      await bring();
      await says(page, words('sales.courier.state.unknown'));
      await bring();
      await says(page, words('sales.courier.known'));
      await page.locator('main details summary').first().click();
      await page.locator('main [name^="note-"]').first().fill('Colis d’une autre boutique');
      await follow(page, page.locator('main button[value=drop]'));
      await says(page, words('sales.courier.settled.dropped'));
      ok((await page.locator('main button[value=drop]').count()) === 0, 'nothing waits any more');
    },
  },
];
