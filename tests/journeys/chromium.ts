import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** First the one without windows (Debian: chromium-headless-shell): a page costs it a third. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
/** A browser that talks to nobody but Twiza, in a container as well as on a desk. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone that hums, and nobody to be asked whether it may.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/**
 * The browser of this machine, or undefined when it has none. `wish` is a path that goes before the usual
 * places.
 */
export function findChromium(wish?: string): string | undefined {
  return [wish ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
}

/** Opens a browser that remembers nothing of anybody: a profile of its own, removed when it closes. */
export async function openChromium(path: string): Promise<{ browser: Browser; close(): Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'twiza-browser-'));
  const env = { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, LANG: 'fr_MA.UTF-8' };
  const browser = await chromium.launch({ executablePath: path, args: QUIET, env });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
