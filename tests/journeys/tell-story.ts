import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RunningTwiza } from './running-twiza.ts';
import type { Story, Window } from './story.ts';

/** Where the pictures of what went wrong are laid. */
const PICTURES = join(import.meta.dirname, '..', '..', '.cache', 'journeys');
const DESK = 1280;
const HEIGHT = 900;
const PAGE_PATIENCE_MS = 60_000;

interface Stage {
  readonly browser: Browser;
  readonly twiza: RunningTwiza;
  /** Names the pictures: `imports-3`. */
  readonly name: string;
}

/**
 * Tells one story in windows of its own. Throws what went otherwise, after taking a picture of every open
 * page.
 */
export async function tellStory(story: Story, { browser, twiza, name }: Stage): Promise<void> {
  const windows: BrowserContext[] = [];

  async function newPage({
    width = DESK,
    scheme = 'light',
    origin = twiza.origin,
  }: Window = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: origin,
      viewport: { width, height: HEIGHT },
      colorScheme: scheme,
      locale: 'fr-MA',
      javaScriptEnabled: story.javaScript ?? false,
      bypassCSP: story.javaScript ?? false,
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PAGE_PATIENCE_MS);
    windows.push(context);
    return context.newPage();
  }

  try {
    await story.run({ page: await newPage(), twiza, newPage });
  } catch (trouble) {
    await takePictures(windows, name);
    throw trouble;
  } finally {
    for (const window of windows) await window.close();
  }
}

async function takePictures(windows: readonly BrowserContext[], name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const pages = windows.flatMap((window) => window.pages());
  for (const [at, page] of pages.entries()) {
    const path = join(PICTURES, `${name}-window-${at + 1}.png`);
    await page.screenshot({ path, fullPage: true }).catch(() => undefined);
  }
}
