import { equal, ok } from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { doesNotSay, enterAs, fill, follow, opens, press, says, words } from './steps.ts';
import type { Scene, Story } from './story.ts';

const ARGAN = "Taytmatin n'Targant";
/** The invoice a carpet cooperative of the demonstration has shown already. */
const USED = { supplier: 'Emballages du Moyen Atlas', invoice: 'fa 0117 24', ice: '001525713000048' };

export const stories: readonly Story[] = [
  {
    title: 'everybody reads what programmes paid and what came of it, and takes it away as files',
    async run({ page }) {
      await opens(page, '/funding');
      await says(page, 'Moazara', '577', '60 %', '50 %');
      await says(page, '4 740 000 DH', '94', '37');
      await says(page, 'au moins 1 000', '333 %', words('funding.over-achieved'));
      await says(page, 'Coopérative Al Oussra', '210 000 DH');
      for (const form of ['awards.csv', 'awards.xlsx', '360giving.json', 'iati.xml']) {
        const file = await page.request.get(`/funding/indh-khemisset/${form}`);
        equal(file.status(), 200);
        ok((await file.body()).length > 1_000, `${form} holds something`);
      }
      equal((await page.request.get('/funding/no-such-programme/iati.xml')).status(), 404);
      await opens(page, '/funding/no-such-programme', 404);
      await opens(page, '/ar/funding/indh-khemisset');
      await says(page, 'المبادرة الوطنية للتنمية البشرية، الخميسات');
    },
  },
  {
    title: 'Nadia writes a convention, Meryem signs and pays it, Salma shows an invoice used elsewhere',
    async run({ page, newPage }) {
      await enterAs(page, 'Nadia');
      const home = await awarded(page);
      await drafted(page, home);
      const meryem = await entered(newPage);
      await signed(meryem, home);
      await paid(page, meryem, home);
      const salma = await newPage();
      await enterAs(salma, 'Salma');
      await justified(salma, home);
      await opens(page, '/office/funding/cases');
      await says(page, USED.invoice, words('funding.match.invoice'));
    },
  },
];

async function entered(newPage: Scene['newPage']): Promise<Page> {
  const page = await newPage();
  await enterAs(page, 'Meryem');
  return page;
}

/** Nadia records what INDH grants: the page shows all aid of the cooperative before she decides. */
async function awarded(page: Page): Promise<string> {
  await opens(page, `/office/funding/new?q=${encodeURIComponent(ARGAN)}`);
  await follow(page, page.locator('main h3, main h2').getByRole('link', { name: ARGAN }));
  await says(page, words('funding.aid-title'));
  const about = { programmeName: 'INDH, programme 3', programme: 'indh-programme-3', edition: '2025' };
  const names = { funder: 'INDH', titleFr: 'Séchoir solaire', titleAr: 'مجفف شمسي' };
  await fill(page, { ...about, ...names, amount: '0', cost: '100000', awardedOn: '2024-10-01' });
  await press(page, 'funding.record-award');
  await says(page, words('operation.invalid.amount-nothing'));
  equal(await page.locator('main [name=titleFr]').inputValue(), names.titleFr);
  await fill(page, { amount: '٦٠٠٠٠' });
  await press(page, 'funding.record-award');
  await says(page, 'Séchoir solaire', '60 000 DH');
  await press(page, 'funding.open-convention');
  return new URL(page.url()).pathname.replace(/\/draft$/, '');
}

async function drafted(page: Page, home: string): Promise<void> {
  await within(page, 'terms', { from: '2024-10-01', until: '2025-10-01' });
  const line = { labelFr: 'Séchoir', labelAr: 'مجفف', cost: '100000', 'cash-INDH': '60000' };
  await within(page, 'line', { ...line, 'cash-holder': '40000' });
  await within(page, 'instalment', { party: 'INDH', amount: '60001' });
  await says(page, '60 000');
  await doesNotSay(page, words('funding.remark.plan-above-budget', { about: 'INDH' }));
  await within(page, 'instalment', { party: 'INDH', amount: '60000' });
  await opens(page, home);
  await press(page, 'funding.propose');
  await says(page, words('funding.state.proposed'));
}

async function signed(page: Page, home: string): Promise<void> {
  await opens(page, home);
  await press(page, 'funding.sign');
  await says(page, words('funding.state.signed'), words('funding.money'));
}

async function paid(nadia: Page, meryem: Page, home: string): Promise<void> {
  await opens(nadia, home);
  await press(nadia, 'funding.order-payment');
  await opens(meryem, home);
  await press(meryem, 'funding.approve');
  await press(meryem, 'funding.pay');
  await says(meryem, words('funding.order.paid'));
}

/** Salma finds the convention, adds the invoice and sends it. */
async function justified(page: Page, home: string): Promise<void> {
  await opens(page, '/mine');
  await follow(page, page.locator('main a[href$="/aid"]').first());
  await says(page, 'Séchoir solaire');
  const convention = home.split('/').at(-1);
  const form = page.locator('main form', { has: page.locator(`input[value="${convention}"]`) });
  await follow(page, form.getByRole('button'));
  await page.locator('main [name=content]').setInputFiles({
    name: 'facture.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 une autre photo'),
  });
  await fill(page, { ...USED, invoiceDay: await invoiceDay(page), amount: '12400' });
  await press(page, 'funding.add-expense');
  await says(page, USED.supplier);
  await press(page, 'funding.submit-claim');
  await says(page, words('funding.claim.submitted'));
}

/** The day of the invoice in the demonstration: seventy-one days before it was loaded. */
async function invoiceDay(page: Page): Promise<string> {
  const today = await page.locator('main [name=invoiceDay]').getAttribute('max');
  const day = new Date(`${today}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 71);
  return day.toISOString().slice(0, 10);
}

/** Fills one of the forms of a page and sends it. */
async function within(page: Page, action: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator(`main form[action^="?/${action}"]`);
  for (const [name, value] of Object.entries(typed)) {
    const field = form.locator(`[name="${name}"]`).first();
    if ((await field.evaluate((node) => node.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await follow(page, form.getByRole('button'));
}
