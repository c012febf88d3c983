import { ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { enterAs, fill, findCooperative, follow, mainText, opens, press, says, words } from '../steps.ts';
import type { Scene, Story } from '../story.ts';

/** The cooperative of who is signed in. */
async function ownCooperative(page: Page): Promise<string> {
  await opens(page, '/mine');
  const link = await page.locator('main a[href*="/cooperatives/"]').first().getAttribute('href');
  return /\/cooperatives\/[0-9a-f-]{36}/.exec(link ?? '')?.[0] ?? '';
}

const WEAVERS = "Tifaouine n'Oumlil";

/** The codes of two certificates, as the shop of the weavers shows them beside their carpets. */
async function twoCodes(page: Page): Promise<readonly [string, string]> {
  const shop = (await findCooperative(page, WEAVERS)).replace('/cooperatives/', '/market/');
  const shown = await (await page.request.get(shop)).text();
  const things = new Set(shown.match(/\/market\/[0-9a-f-]{36}\/[0-9a-f-]{36}(?=")/g) ?? []);
  const codes: string[] = [];
  for (const thing of things) {
    if (codes.length === 2) break;
    const code = /\/c\/([0-9A-Z]{5}-[0-9A-Z]{5})"/.exec(await (await page.request.get(thing)).text())?.[1];
    if (code !== undefined) codes.push(code);
  }
  const [one, other] = codes;
  ok(one !== undefined && other !== undefined, 'two carpets of the weavers have their certificate');
  return [one, other];
}

/** What the paper of a certificate brings after the #: its signature and its words. */
async function paperOf(page: Page): Promise<{ readonly signature: string; readonly text: string }> {
  const signed = page.locator('[data-certificate]');
  const [signature, text] = [
    await signed.getAttribute('data-signature'),
    await signed.getAttribute('data-text'),
  ];
  return { signature: signature ?? '', text: text ?? '' };
}

const scannedAs = (code: string, { signature, text }: { signature: string; text: string }) =>
  `/c/${code}#${signature}.${Buffer.from(text).toString('base64url')}`;

/** The page comes to say this. */
async function comesToSay(page: Page, key: string): Promise<void> {
  await page.getByText(words(key)).first().waitFor();
}

/** Opens an address anew, whatever stands after its #. */
async function scans(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}

async function checksOffline(scene: Scene): Promise<void> {
  const page = await scene.newPage({ width: 360 });
  const [code, other] = await twoCodes(page);
  await opens(page, `/c/${other}`);
  const otherPaper = await paperOf(page);
  await opens(page, `/c/${code}`);
  await comesToSay(page, 'production.checked.here');
  await page.locator('[data-kept=yes]').waitFor({ state: 'attached' });
  const paper = await paperOf(page);
  await page.context().setOffline(true);
  await scans(page, scannedAs(code, paper));
  await comesToSay(page, 'production.checked.here');
  await comesToSay(page, 'production.checked.offline');
  await scans(page, scannedAs(code, { ...paper, text: paper.text.replace(/days/, 'knots') }));
  await comesToSay(page, 'production.checked.altered');
  await scans(page, scannedAs(code, otherPaper));
  await comesToSay(page, 'production.checked.altered');
  await page.context().setOffline(false);
}

async function sharesASale(scene: Scene): Promise<void> {
  const khadija = await scene.newPage({ width: 360 });
  await enterAs(khadija, 'Khadija');
  const home = await ownCooperative(khadija);
  await opens(khadija, `${home}/shares`);
  const sale = khadija.locator('main .sale').filter({ has: khadija.locator('button[name=line]') });
  const thing = await sale.first().locator('h3').innerText();
  await follow(khadija, sale.first().locator('button[name=line]'));
  await khadija.waitForURL('**/shares/*');
  await says(khadija, thing, words('production.share.another-confirms'));
  const sheet = new URL(khadija.url()).pathname;

  const salma = await scene.newPage({ width: 360 });
  await enterAs(salma, 'Salma');
  await opens(salma, sheet);
  await follow(salma, salma.locator('main form[action="?/confirm"] button'));
  await says(salma, words('production.refusal.nobody-paid'));
  await salma.locator('main [name="members[]"]').first().check();
  await fill(salma, { proof: 'Feuille du 31 décembre' });
  await follow(salma, salma.locator('main form[action="?/confirm"] button'));
  await says(salma, 'Feuille du 31 décembre');

  const name = await khadija.locator('main ul bdi').first().innerText();
  const amount = await khadija.locator('main li strong').first().innerText();
  const aya = await entersFirst(scene, khadija, { home, name });
  await opens(aya, '/mine/part');
  await says(aya, thing, amount);
}

/** Khadija gives a member her first PIN, and the member enters with it. */
async function entersFirst(
  scene: Scene,
  khadija: Page,
  { home, name }: { readonly home: string; readonly name: string },
): Promise<Page> {
  await opens(khadija, `${home}/members?q=${encodeURIComponent(name)}`);
  const path = await khadija
    .locator('main a[href*="/members/"]', { hasText: name })
    .first()
    .getAttribute('href');
  await opens(khadija, `${path}/pin`);
  await press(khadija, 'registry.member.pin-do');
  const said = await mainText(khadija);
  const [member, pin] = [
    /TW-[0-9A-Z-]+/.exec(said)?.[0],
    /\b\d{3} ?\d{3}\b/.exec(said)?.[0].replace(' ', ''),
  ];
  ok(member !== undefined && pin !== undefined, `no code and PIN for ${name}: ${said.slice(0, 400)}`);
  const page = await scene.newPage({ width: 360 });
  await opens(page, '/enter');
  await fill(page, { member, pin });
  await follow(page, page.locator('form[action="?/code"] button'));
  await page.waitForURL('**/me**');
  return page;
}

export const stories: readonly Story[] = [
  {
    title:
      'a certificate is checked on the phone without a network; altered, or of another piece, it says so',
    javaScript: true,
    run: checksOffline,
  },
  {
    title: 'Khadija shares a sale, Salma says who was paid, and a maker reads what is hers',
    run: sharesASale,
  },
];
