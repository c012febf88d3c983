import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { keepAlarms } from '#modules/sales/server';
import { openPool } from '#platform/database/server';
import { SYSTEM } from '#platform/operation';
import { LOCALES, type Locale } from '#platform/text';
import { enterAs, fill, findCooperative, follow, inLanguage, opens, words } from '../steps.ts';
import type { Scene } from '../story.ts';

type Look = (page: Page, locale: Locale) => Promise<void>;

/** Something that happens on the market, and the pages that are only so after it. */
interface Moment {
  readonly what: string;
  run(scene: Scene, look: Look): Promise<void>;
}

const ARGAN = "Taytmatin n'Targant";
const ENDED = '2020-01-01';
/** Two more in a store than its history counts. */
const STRAYED = 2;

export const MARKET_MOMENTS: readonly Moment[] = [
  { what: 'what came back is counted, and a part of the rest is asked back', run: comesBack },
  { what: 'food without its permit is refused, and where the permit is kept', run: isRefused },
  { what: 'what does not agree in books and stores, on the list of the office', run: doesNotAgree },
];

/** Khadija counts one soap that came back; Driss, who has the others, may ask them back too. */
async function comesBack({ newPage }: Scene, look: Look): Promise<void> {
  const khadija = await newPage();
  await enterAs(khadija, 'Khadija');
  const home = await findCooperative(khadija, ARGAN);
  const order = await waitingBack(khadija, home);
  for (const locale of LOCALES) {
    await opens(khadija, inLanguage(order, locale));
    await look(khadija, locale);
  }
  await opens(khadija, order);
  await follow(khadija, khadija.locator('button[value=take-back]'));
  const driss = await newPage();
  await enterAs(driss, 'Driss');
  const purchase = await mayAskBack(driss);
  for (const locale of LOCALES) {
    await opens(driss, inLanguage(purchase, locale));
    await openAll(driss);
    await look(driss, locale);
    await driss.locator('button[value=ask-return]').first().click();
    await driss.locator('#errors').waitFor();
    await look(driss, locale);
  }
}

/** An order of which something is awaited that its buyer asked back. */
async function waitingBack(page: Page, home: string): Promise<string> {
  await opens(page, `${home}/orders`);
  for (const order of await hrefsOf(page, 'main .orders a')) {
    await opens(page, order);
    if ((await page.locator('button[value=take-back]').count()) > 0) return order;
  }
  throw new Error('nothing asked back is awaited');
}

/** A purchase of which something may be asked back. */
async function mayAskBack(page: Page): Promise<string> {
  await opens(page, '/market/purchases');
  for (const purchase of await hrefsOf(page, 'main article a[href*="/market/purchases/"]')) {
    await opens(page, purchase);
    if ((await page.locator('button[value=ask-return]').count()) > 0) return purchase;
  }
  throw new Error('nothing may be asked back');
}

function hrefsOf(page: Page, which: string): Promise<string[]> {
  return page.locator(which).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** Opens all that is folded, as who reads it would. */
async function openAll(page: Page): Promise<void> {
  await page
    .locator('main details')
    .evaluateAll((folded) => folded.forEach((one) => one.setAttribute('open', '')));
}

/** The permit of Khadija's cooperative has ended; the price of her oil is refused until it is told anew. */
async function isRefused({ newPage }: Scene, look: Look): Promise<void> {
  const page = await newPage();
  await enterAs(page, 'Khadija');
  const home = await findCooperative(page, ARGAN);
  await opens(page, `${home}/permit`);
  const was = await page.locator('main [name=validUntil]').inputValue();
  await keepsUntil(page, home, ENDED);
  try {
    for (const locale of LOCALES) {
      await asksAPrice(page, inLanguage(`${home}/wholesale/prices`, locale));
      await look(page, locale);
      await follow(page, page.locator('#errors a[href$="/permit"]'));
      await look(page, locale);
    }
  } finally {
    await keepsUntil(page, home, was);
  }
}

async function keepsUntil(page: Page, home: string, day: string): Promise<void> {
  await opens(page, `${home}/permit`);
  await fill(page, { validUntil: day });
  await follow(page, page.locator('main form[method=post] button').last());
}

/** Asks a price nobody can read for one thing after the other, until one is refused for want of a permit. */
async function asksAPrice(page: Page, prices: string): Promise<void> {
  await opens(page, prices);
  const things = await page
    .locator('main select[name=product] option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
  for (const thing of things.filter((one) => one !== '')) {
    await opens(page, prices);
    await page.locator('main select[name=product]').selectOption(thing);
    await page.locator('main form.measure [name=group]').selectOption({ index: 1 });
    await page.locator('main form.measure [name=price]').fill('?');
    await follow(page, page.locator('main form.measure button').last());
    if ((await page.locator('#errors a[href$="/permit"]').count()) > 0) return;
  }
  throw new Error('no price is refused for want of a permit');
}

/** A store says more than its history counts: the nightly count finds it, and Meryem reads it. */
async function doesNotAgree({ newPage, twiza }: Scene, look: Look): Promise<void> {
  const owner = z.object({ databaseUrl: z.string() });
  const { databaseUrl } = owner.parse(JSON.parse(readFileSync(join(twiza.dataFolder, 'owner.json'), 'utf8')));
  const db = openPool(databaseUrl);
  const count = () => keepAlarms.perform({ actor: SYSTEM, trace: 'journey', db, now: new Date() }, {});
  const level = await db
    .selectFrom('market.stock_level')
    .select(['organisation_id', 'product_id', 'on_hand'])
    .limit(1)
    .executeTakeFirstOrThrow();
  const says = (more: number) =>
    db
      .updateTable('market.stock_level')
      .set({ on_hand: level.on_hand + more })
      .where('organisation_id', '=', level.organisation_id)
      .where('product_id', '=', level.product_id)
      .execute();
  try {
    await says(STRAYED);
    ok((await count()).ok);
    const page = await newPage();
    await enterAs(page, 'Meryem');
    for (const locale of LOCALES) {
      await opens(page, inLanguage('/office/sales', locale));
      await page
        .getByText(words('sales.alarms.title', {}, locale))
        .first()
        .waitFor();
      await look(page, locale);
    }
  } finally {
    await says(0);
    await count();
    await db.destroy();
  }
}
