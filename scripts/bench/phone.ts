import { chromium, type Page } from 'playwright-core';
import { asId } from '#platform/ids';
import { connect } from '#platform/database/server';
import type { PersonActor } from '#platform/operation';
import { FIELD } from '../../src/modules/all.field.ts';
import { COACH } from '../../src/modules/verbs-of-accompaniment.ts';
import { findChromium } from '../../tests/journeys/chromium.ts';
import { buildIfStale } from '../build.ts';
import type { Bench, Figures } from './measuring/bench.ts';
import { giveCaseload } from './measuring/caseload.sql.ts';
import { OFFICER } from './measuring/officer.ts';
import { phoneOrigin } from './measuring/phone-origin.ts';
import { servedApplication } from './measuring/served-application.ts';

/** Cooperatives with twelve visits each: more than ten thousand records. */
const COOPERATIVES = 780;
/** A village with 3G: 1.6 Mbit a second, 300 ms there and back. */
const THIRD_GENERATION = {
  offline: false,
  latency: 300,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};
const SLOWER = 4;
const TURNS = 5;
const PATIENCE_MS = 240_000;
const COACHING: PersonActor = {
  ...OFFICER,
  personId: asId('c0000000-0000-7000-8000-0000000000c0'),
  verbs: new Set(COACH),
};

/** The field page on an old phone in a village: its first sync, and its day drawn from its own store. */
const phone: Bench = {
  name: 'phone',
  title:
    'a coach’s phone: first sync of 10,000 records over 3G, her day drawn by a processor four times slower',
  async run({ root, register, tell }) {
    const path = findChromium();
    if (path === undefined) throw new Error('No Chromium was found.');
    const { url } = await register();
    const client = await connect(url);
    const caseload = { coachId: COACHING.personId, cooperatives: COOPERATIVES };
    const cooperatives = await giveCaseload(client, caseload);
    await client.end();
    tell((await buildIfStale(root)) ? 'built' : 'build is fresh');
    const served = await servedApplication(url);
    const before = await phoneOrigin(served.origin, { coach: COACHING, field: FIELD });
    const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
      const synced = await firstSync(page, before.origin);
      const day = await dayPage(page);
      return { cooperatives, ...synced, caseloadKb: before.bytes() / 1024, ...day };
    } finally {
      await browser.close();
      await before.stop();
      await served.stop();
    }
  },
};
export default phone;

async function firstSync(page: Page, origin: string): Promise<Figures> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', THIRD_GENERATION);
  const began = performance.now();
  await page.goto(`${origin}/field`, { timeout: PATIENCE_MS });
  await page.locator('main li a').first().waitFor({ timeout: PATIENCE_MS });
  const firstSyncSeconds = (performance.now() - began) / 1000;
  await devtools.send('Network.disable');
  return { firstSyncSeconds, records: await recordsOn(page) };
}

function recordsOn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const open = (name: string) =>
      new Promise<IDBDatabase>((go) => {
        const asked = indexedDB.open(name);
        asked.addEventListener('success', () => go(asked.result));
      });
    for (const name of names) {
      const db = await open(name);
      if (!db.objectStoreNames.contains('records')) continue;
      return new Promise<number>((go) => {
        const asked = db.transaction('records').objectStore('records').count();
        asked.addEventListener('success', () => go(asked.result));
      });
    }
    return 0;
  });
}

/** From another part of the page to the list of her visits, and from nothing to it, with no network. */
async function dayPage(page: Page): Promise<Figures> {
  const devtools = await page.context().newCDPSession(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.locator('main li a').first().waitFor();
  await page.context().setOffline(true);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const days: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) days.push(await drawnDay(page));
  const began = performance.now();
  await page.reload();
  await page.locator('main li a').first().waitFor();
  return { dayPageMs: Math.max(...days), openedAgainMs: performance.now() - began };
}

function drawnDay(page: Page): Promise<number> {
  return page.evaluate(async () => {
    location.hash = '#/work';
    await new Promise((go) => setTimeout(go, 600));
    const began = performance.now();
    const drawn = new Promise<number>((go) => {
      const eye = new MutationObserver(() => {
        if (document.querySelector('main li a') === null) return;
        eye.disconnect();
        requestAnimationFrame(() => go(performance.now() - began));
      });
      eye.observe(document.body, { childList: true, subtree: true });
    });
    location.hash = '#/';
    return drawn;
  });
}
