import { equal, match, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { enterAs, fill, findCooperative, follow, opens, plain, words } from '../steps.ts';
import type { Story } from '../story.ts';

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

/** Opens the page to ask for the first carpet made to order by Khadija's cooperative. */
async function askAtKhadijas(page: Page, cooperative: string): Promise<void> {
  await opens(page, `/market/${cooperative}`);
  await follow(page, page.locator('article h3 a', { hasText: 'Tapis à vos mesures' }));
  await follow(page, page.getByRole('link', { name: words('bespoke.ask.link') }));
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
      const wrong = plain(await page.locator('#errors').innerText());
      ok(wrong.includes(words('sales.contact.city')), 'the summary names each field');
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
    title: 'amlou of a batch called back does not leave; Khadija takes other jars and the order goes on',
    async run(scene) {
      const page = await scene.newPage({ width: 320 });
      await enterAs(page, 'Khadija');
      const home = await findCooperative(page, "Taytmatin n'Targant");
      await opens(page, `${home}/orders`);
      const recalled = page.locator('main article', { hasText: words('sales.recall.title') });
      await follow(page, recalled.first().locator('a').first());
      await page.getByText(words('sales.recall.seller-here')).first().waitFor();
      equal(await page.locator('button[name=move][value=make-ready]').count(), 0, 'it does not leave');
      await follow(page, page.locator('form[action="?/replace"] button'));
      await page.locator('button[name=move][value=make-ready]').waitFor();
      equal(await page.locator('form[action="?/replace"]').count(), 0, 'nothing is left to replace');
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
  {
    title: 'Driss has his soap, asks one piece back, and says that he has handed it over',
    async run(scene) {
      const page = await scene.newPage({ width: 360 });
      await enterAs(page, 'Driss');
      await opens(page, '/market/purchases');
      const sent = page.locator('article', { hasText: words('sales.state.shipped') });
      await follow(page, sent.locator('a').first());
      await follow(page, page.getByRole('button', { name: words('sales.mine.deliver') }));
      await page.getByText(words('sales.state.delivered')).first().waitFor();
      await page.locator('summary', { hasText: words('sales.mine.ask-return') }).click();
      const send = page.locator('button[value=ask-return]');
      await follow(page, send);
      await page.getByText(words('sales.refusal.nothing-chosen')).first().waitFor();
      await page.locator('select[name^=count-]').first().selectOption('1');
      await follow(page, send);
      await page.getByText(words('sales.state.returning')).first().waitFor();
      await page
        .getByText(words('sales.line.asked-back', { count: 1 }))
        .first()
        .waitFor();
      await page.locator('summary', { hasText: words('sales.mine.send-back') }).click();
      await follow(page, page.locator('button[value=send-back]'));
      await page.getByText(words('sales.next.sent-back')).waitFor();
      equal(await page.locator('button[value=send-back]').count(), 0);
    },
  },
  {
    title:
      'Driss has a carpet made to measure: bad measures are told, Khadija offers, he accepts and sees how to pay',
    async run(scene) {
      const khadija = await scene.newPage({ width: 360 });
      await enterAs(khadija, 'Khadija');
      await opens(khadija, '/mine');
      const home = await khadija.locator('a[href*="/cooperatives/"]').first().getAttribute('href');
      const cooperative = /cooperatives\/([0-9a-f-]{36})/.exec(home ?? '')?.[1] ?? '';

      const driss = await scene.newPage({ width: 360 });
      await enterAs(driss, 'Driss');
      await askAtKhadijas(driss, cooperative);
      await fill(driss, { 'm-length': '2500', 'm-width': '165' });
      await follow(driss, driss.getByRole('button', { name: words('bespoke.ask.see-price') }));
      ok((await driss.locator('[aria-invalid="true"]').count()) > 0, 'the measure that is wrong is shown');
      await fill(driss, { 'm-length': '٢٥٠' });
      await follow(driss, driss.getByRole('button', { name: words('bespoke.ask.see-price') }));
      await driss.getByText(words('bespoke.ask.price')).first().waitFor();
      await fill(driss, { colours: 'Écru et noir', name: 'Driss Lahlimi', phone: '06 12 34 56 78' });
      await follow(driss, driss.getByRole('button', { name: words('bespoke.ask.send') }));
      await driss.getByText(words('bespoke.request.thanks')).first().waitFor();
      const number = /D\d{4}-\d{4}/.exec(plain(await driss.locator('h1').innerText()))?.[0] ?? '';
      const address = driss.url();

      await opens(khadija, `/cooperatives/${cooperative}/requests`);
      await follow(khadija, khadija.locator('article', { hasText: number }).locator('a'));
      await fill(khadija, { price: '7000', days: '30' });
      await follow(khadija, khadija.getByRole('button', { name: words('bespoke.offer.send') }));
      await khadija.getByText(words('bespoke.standing.offered')).first().waitFor();

      await driss.goto(address);
      await fill(driss, { to: '04.421' });
      await follow(driss, driss.locator('form[method=get] button').last());
      await driss.locator('input[name=paymentWay][value=transfer]').check();
      await driss.locator('input[name=agreed]').check();
      const accept = driss.locator('form[action^="?/accept"]');
      await follow(driss, accept.locator('button').last());
      await driss.getByText(words('operation.invalid.required')).first().waitFor();
      await accept.locator('[name=city]').fill('Rabat');
      await follow(driss, accept.locator('button').last());
      await driss.waitForURL('**/market/purchases/**');
      match(plain(await driss.locator('h1').innerText()), /TW.[0-9A-Z]{4}.[0-9A-Z]{4}/);
      await follow(driss, driss.getByRole('link', { name: words('sales.made.follow') }));
      await driss.getByText(words('bespoke.standing.deposit-due')).first().waitFor();
    },
  },
];
