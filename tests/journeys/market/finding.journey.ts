import { match, ok } from 'node:assert/strict';
import { enterAs, fill, findCooperative, follow, inLanguage, opens, plain, words } from '../steps.ts';
import type { Story } from '../story.ts';

const ARGAN = "Taytmatin n'Targant";

/** Addresses of the market mistyped, cut short, or of what nobody has. */
const NOWHERE = [
  '/market/abc',
  '/market/purchases/abc',
  '/market/purchases/abcdefghijklmnopqrstuv',
  '/market/purchases/abc/card',
  '/market/purchases/abc/documents/0193f0a0-0000-7000-8000-000000000000/fr.pdf',
  '/market/requests/abc',
  '/market/requests/abcdefghijklmnopqrstuv',
  '/market/business/deals/abc',
  '/market/business/requests/abc',
  '/c/abc/hand-over',
  '/c/abc/owner/abc',
  '/c/abc/fr.pdf',
  `/c/${'a'.repeat(60)}`,
  `/c/${'a'.repeat(60)}/fr.pdf`,
  '/calendar/abc.ics',
];

export const stories: readonly Story[] = [
  {
    title: 'from the front of the market to a region, its shelves, and the story of a shop, on a small phone',
    async run(scene) {
      const page = await scene.newPage({ width: 320 });
      await opens(page, '/market');
      await follow(page, page.getByRole('link', { name: 'Béni Mellal-Khénifra', exact: true }));
      await page.waitForURL('**/market/beni-mellal-khenifra');
      await follow(page, page.locator('main li a[href*="kind=carpet"]'));
      match(page.url(), /place=05.*kind=carpet/);
      await page.locator('summary').first().click();
      await page.locator('select[name=colour]').selectOption('red');
      await page.locator('select[name=mark]').selectOption('stamp');
      await follow(page, page.locator('main form:has(select[name=colour]) button').first());
      ok((await page.locator('main article h3 a').count()) > 0, 'a red carpet with its stamp is found');
      await opens(page, '/market/shops?place=05');
      await follow(page, page.locator('main article a'));
      ok(plain(await page.locator('main .story').innerText()).length > 40, 'the shop tells its story');
    },
  },
  {
    title: 'Khadija tells her story and what her oil is; Meryem confirms the origin, and buyers find it',
    async run(scene) {
      const page = await scene.newPage({ width: 360 });
      await enterAs(page, 'Khadija');
      const home = await findCooperative(page, ARGAN);
      await opens(page, `${home}/store/story`);
      await fill(page, { storyFr: 'Notre moulin tourne depuis le mois de mai.' });
      await follow(page, page.locator('main form[method=post] button').last());
      await page.getByText('Notre moulin tourne depuis le mois de mai.').waitFor();
      await opens(page, `${home}/store`);
      await follow(page, page.locator('main article h3 a'));
      const describe = page.locator('form[action="?/describe"]');
      await describe.locator('[name=textFr]').fill('Huile du douar, AOP en cours de preuve.');
      await describe.locator('[name=textAr]').fill('زيت الدوار.');
      const name = await describe.locator('[name=nameFr]').inputValue();
      await follow(page, describe.locator('button').last());
      await page.getByText(words('market.review.state.open')).first().waitFor();
      const thing = page.url().replace(/\?.*/, '');
      const office = await scene.newPage({ width: 1280 });
      await enterAs(office, 'Meryem');
      await opens(office, '/office/market');
      const one = office.locator('section.one', { hasText: 'AOP en cours de preuve' });
      await one.locator('[name=reason]').fill('Certificat AOP n° 2024-31');
      await follow(office, one.locator('button[value=confirmed]'));
      await office.getByText(words('market.review.done')).waitFor();
      await opens(page, thing.replace(/.*\/cooperatives\/([^/]+)\/store\//, '/market/$1/'));
      await page.getByText(words('market.review.confirmed.origin')).first().waitFor();
      await opens(page, '/market?mark=origin');
      ok((await page.getByText(name).count()) > 0, 'what was confirmed is found by its mark');
    },
  },
  {
    title: 'an address of the market that leads nowhere says so, in French and in Arabic, and breaks nothing',
    async run(scene) {
      const page = await scene.newPage({ width: 360 });
      for (const locale of ['fr', 'ar'] as const)
        for (const path of NOWHERE) {
          await opens(page, inLanguage(path, locale), 404);
          if (!/pdf$|ics$/.test(path))
            await page.getByRole('heading', { name: words('ui.error.absent.title', {}, locale) }).waitFor();
        }
      await opens(page, '/c/abc');
      await page.getByText(words('production.certificate.answer.unknown')).first().waitFor();
    },
  },
];
