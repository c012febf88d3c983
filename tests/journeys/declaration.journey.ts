import { equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { enterAs, fill, findCooperative, follow, mainText, opens, press, says, words } from './steps.ts';
import type { Story } from './story.ts';

const ARGAN = "Taytmatin n'Targant";
const CARPETS = "Tifaouine n'Oumlil";
const HERE = 'Avenue Mohammed V, M’rirt';
const THERE = 'Route d’Azrou, M’rirt';
const WORK = { jobsWomen: '6', jobsMen: '1', turnover: 'up-to-200k' };

export const stories: readonly Story[] = [
  {
    title: 'Khadija declares her year, confirms it by the code on her telephone, and takes her receipt',
    async run({ page }) {
      await enterAs(page, 'Khadija');
      const home = await findCooperative(page, ARGAN);
      const year = await openYear(page, home);
      const members = await page.locator('[name=women35to59]').inputValue();
      await fill(page, { ...WORK, officers: '999' });
      await press(page, 'governance.submit');
      await says(page, words('governance.refusal.officers-above-members'));
      equal(await page.locator('[name=jobsWomen]').inputValue(), WORK.jobsWomen);
      equal(await page.locator('[name=women35to59]').inputValue(), members);
      await fill(page, { officers: '3', womenOfficers: '3', jobsMen: 'deux' });
      await press(page, 'governance.save');
      await says(page, words('governance.saved'));
      equal(await page.locator('[name=jobsMen]').inputValue(), 'deux');
      await fill(page, { jobsMen: '2' });
      await press(page, 'governance.submit');
      await sayCode(page);
      await says(page, words('governance.state.confirmed'), 'DA-');
      const receipt = await page.request.get(`${year}/receipt.pdf`);
      equal(receipt.status(), 200);
      equal((await receipt.body()).subarray(0, 5).toString(), '%PDF-');
      await opens(page, home);
      await says(page, words('registry.evidence.declaration'));
    },
  },
  {
    title: 'Fatima helps the weavers of M’rirt; Brahim sees it, and settles what the court says otherwise',
    async run({ page, newPage }) {
      const brahim = await newPage();
      await enterAs(brahim, 'Brahim');
      const home = await findCooperative(brahim, CARPETS);
      await opens(brahim, `${home}/values/address`);
      await fill(brahim, { said: HERE, source: 'court' });
      await press(brahim, 'registry.value.say-do');
      await says(brahim, words('registry.value.done'), HERE);

      await enterAs(page, 'Fatima');
      await openYear(page, home);
      await fill(page, { ...WORK, address: THERE });
      await press(page, 'governance.submit');
      await says(page, words('governance.assisted-by'), 'Fatima');
      await sayCode(page);
      await says(page, words('governance.state.confirmed'), 'Fatima');

      await opens(brahim, '/office/declarations?state=confirmed');
      await says(brahim, CARPETS, 'Fatima');
      await opens(brahim, `${home}/values/address`);
      await says(brahim, words('registry.mark.contradicted'), HERE, THERE);
      await opens(brahim, '/office/tasks');
      await follow(brahim, brahim.locator('main h3').getByRole('link', { name: CARPETS }));
      const theirs = brahim.locator('main label').filter({ hasText: THERE });
      await theirs.click();
      await fill(brahim, { reason: 'Atelier visité, nouvelle adresse constatée' });
      await press(brahim, 'registry.task.settle-do');
      await opens(brahim, home);
      await says(brahim, THERE, words('registry.mark.confirmed'));
      await opens(brahim, `${home}/values/address`);
      await says(brahim, words('registry.value.decided'));
    },
  },
  {
    title: 'Omar and Yassine see no declaration of hers, and no message',
    async run({ page, newPage }) {
      const home = await findCooperative(page, ARGAN);
      await opens(page, `${home}/declarations`, 401);
      await opens(page, '/outbox', 401);
      for (const someone of ['Omar', 'Yassine'] as const) {
        const other = await newPage();
        await enterAs(other, someone);
        const answer = await other.goto(`${home}/declarations`);
        ok([403, 404].includes(answer?.status() ?? 0), `${someone} gets ${answer?.status()}`);
      }
    },
  },
];

/** Opens the form of the last year closed. Returns its address. */
async function openYear(page: Page, home: string): Promise<string> {
  await opens(page, `${home}/declarations`);
  await follow(page, page.locator('main h2').getByRole('link'));
  return new URL(page.url()).pathname;
}

/** Has a code sent, tries a wrong one, then says the one that came. */
async function sayCode(page: Page): Promise<void> {
  const confirm = page.url();
  await press(page, 'governance.code-send');
  await opens(page, '/outbox');
  const code = /\d{6}/.exec((await mainText(page)).replace(/\+\d+/g, ''))?.[0] ?? '';
  await page.goto(confirm);
  await fill(page, { code: code === '000001' ? '000002' : '000001' });
  await press(page, 'governance.confirm');
  await says(page, words('governance.wrong-code'));
  await fill(page, { code });
  await press(page, 'governance.confirm');
}
