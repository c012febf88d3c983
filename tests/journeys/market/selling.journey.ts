import { equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { enterAs, follow, opens, words } from '../steps.ts';
import type { Story } from '../story.ts';

/** A phone that has a voice for Arabic, remembers what it said, and writes down a price it hears. */
const VOICE = `
  window.said = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [{ lang: 'ar-MA' }], addEventListener() {}, cancel() {},
    speak: (one) => window.said.push(one.text),
  } });
  window.SpeechRecognition = class extends EventTarget {
    start() {
      const results = [[{ transcript: 'ثلاثة آلاف ومائتين درهم' }]];
      const heard = Object.assign(new Event('result'), { results });
      setTimeout(() => { this.dispatchEvent(heard); this.dispatchEvent(new Event('end')); });
    }
  };
`;

async function photo() {
  const carpet = { width: 800, height: 600, channels: 3, background: '#9e2b25' } as const;
  const buffer = await sharp({ create: carpet }).jpeg().toBuffer();
  return { name: 'zarbia.jpg', mimeType: 'image/jpeg', buffer };
}

/** Each step of the page shows a picture of what it asks, and is read aloud when its button is pressed. */
async function hearsEachStep(page: Page): Promise<void> {
  const steps = page.locator('main .step');
  equal(await steps.count(), 4);
  for (const step of await steps.all()) {
    ok((await step.locator('h2 svg').count()) === 1, 'a step shows what it asks');
    await step.locator('button[data-say]').click();
  }
  const said = JSON.parse(await page.evaluate('JSON.stringify(window.said)'));
  equal(said[1], words('market.offer.kind-say', undefined, 'ar'));
  equal(new Set(said).size, 4, 'each step says its own words');
}

/** She says it, sees it in digits, and hears it back. */
async function saysThePrice(page: Page): Promise<void> {
  await page.locator('[data-says=price] button').click();
  await page.waitForFunction('document.querySelector("input[name=price]").value === "3200"');
  await page.waitForFunction('window.said.includes("3200 درهم")');
}

export const stories: readonly Story[] = [
  {
    title: 'Khadija puts a carpet on sale through pictures alone, each step read aloud in Arabic',
    javaScript: true,
    async run(scene) {
      const page = await scene.newPage({ width: 320 });
      await page.addInitScript({ content: VOICE });
      await enterAs(page, 'Khadija');
      await opens(page, '/ar/mine');
      const link = await page.locator('main a[href*="/cooperatives/"]').first().getAttribute('href');
      const home = /\/cooperatives\/[0-9a-f-]{36}/.exec(link ?? '')?.[0] ?? '';
      await opens(page, `/ar${home}/store/new`);
      await page.locator('main .step button[data-say]').first().waitFor();
      await hearsEachStep(page);
      await page.setInputFiles('input[name=photo]', await photo());
      await page.locator('main [data-photos] img').waitFor();
      await page.locator('label[for=kind-carpet] svg').click();
      await page.locator('label[for=stock-piece] svg').click();
      await saysThePrice(page);
      await follow(page, page.locator('main form button:not([type=button])').last());
      await page.waitForURL('**/store/*?done=offered');
      await opens(
        page,
        page.url().replace(/.*\/cooperatives\/([^/]+)\/store\/([^?]+).*/, '/ar/market/$1/$2'),
      );
      await page
        .getByText(/3.?200/)
        .first()
        .waitFor();
      ok((await page.locator('main picture img').count()) > 0, 'her photo is what buyers see');
    },
  },
];
