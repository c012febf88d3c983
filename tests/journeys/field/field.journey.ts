import { equal, ok } from 'node:assert/strict';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  eventsTold,
  giveFatimaVisit,
  reloadUntil,
  scoreEverything,
  shows,
  takeAlong,
  takePhoto,
  touch,
  visitShown,
} from './field-steps.ts';
import { allReceived, keptOnPhone, photosSent, queueOf, writeOldCommand } from './phone-steps.ts';
import { enterAs, words } from '../steps.ts';
import type { Story } from '../story.ts';

const SCRIPT_BUDGET = 60_000;
const HEAVY = 80 * 1024 * 1024;
const DAY_MS = 86_400_000;
/** What Chrome 90 does not have, and the page is told to do without. */
const NEWER = ['at', 'toSorted', 'toReversed', 'findLast'] as const;

export const stories: readonly Story[] = [
  {
    title: 'Fatima makes a visit without network, reloads, loses her tab, opens two: it arrives exactly once',
    javaScript: true,
    async run(scene) {
      const name = await giveFatimaVisit(scene);
      const first = await scene.newPage({ width: 360 });
      const context = first.context();
      await enterAs(first, 'Fatima');
      await takeAlong(first, name);
      await context.setOffline(true);
      await first.reload();
      await shows(first, words('offline.bar.no-network'));
      await first.getByRole('link', { name }).first().click();
      const visit = visitShown(first);
      await touch(first, 'field.start');
      await touch(first, 'field.start-without-place');
      await takePhoto(first);
      await scoreEverything(first, 4);
      await touch(first, 'field.step.finish');
      await first.getByLabel(words('field.agreed-name')).fill('Khadija Amrani');
      await first.close();
      const [second, third] = [await context.newPage(), await context.newPage()];
      await second.goto(`/field#/visit/${visit}/finish`);
      await third.goto('/field');
      const agreed = second.getByLabel(words('field.agreed-name'));
      await agreed.waitFor();
      for (let tries = 0; (await agreed.inputValue()) === '' && tries < 20; tries += 1)
        await second.waitForTimeout(200);
      equal(await agreed.inputValue(), 'Khadija Amrani', 'what was typed before the tab was killed is there');
      await touch(second, 'field.agree');
      await touch(second, 'field.finish');
      await shows(third, words('offline.state.on-phone'));
      const queued = await queueOf(third);
      ok(queued.length > 4 && queued.every(({ outcome }) => outcome === undefined), 'everything waits here');
      await context.setOffline(false);
      await Promise.all(
        [second, third].map((page) => page.evaluate(() => dispatchEvent(new Event('online')))),
      );
      await allReceived(third, queued.length);
      await second.reload();
      await allReceived(second, queued.length);
      await photosSent(second);
      equal(await eventsTold(third, visit, 'accompaniment.event.start'), 1);
      equal(await eventsTold(third, visit, 'accompaniment.event.finish'), 1);
    },
  },
  {
    title: 'an answer lost on the way, then a server that is down, cost Fatima nothing and double nothing',
    javaScript: true,
    async run(scene) {
      const name = await giveFatimaVisit(scene);
      const page = await scene.newPage({ width: 360 });
      await enterAs(page, 'Fatima');
      await takeAlong(page, name);
      await page.getByRole('link', { name }).first().click();
      const visit = visitShown(page);
      let posts = 0;
      await page.context().route('**/api/field/sync', async (route) => {
        posts += 1;
        if (posts > 2) return route.continue();
        if (posts === 1) await route.fetch();
        return posts === 1 ? route.abort() : route.fulfill({ status: 503, body: '' });
      });
      await touch(page, 'field.missed-it');
      await touch(page, 'field.missed.road');
      await keptOnPhone(page, 1);
      await page.goto('/field#/work');
      await reloadUntil(page, () => posts >= 3);
      await allReceived(page, 1);
      equal(await eventsTold(page, visit, 'accompaniment.event.miss'), 1);
    },
  },
  {
    title: 'who leaves the phone is warned of what is only there; who enters after her sees nothing of it',
    javaScript: true,
    async run(scene) {
      const name = await giveFatimaVisit(scene);
      const page = await scene.newPage({ width: 360 });
      await enterAs(page, 'Fatima');
      await takeAlong(page, name);
      await page.context().route('**/api/field/sync', (route) => route.fulfill({ status: 503, body: '' }));
      await page.getByRole('link', { name }).first().click();
      await touch(page, 'field.start');
      await touch(page, 'field.start-without-place');
      await keptOnPhone(page, 1);
      await page.goto('/me');
      await page.locator('form[action="?/signOut"] button').click();
      await page.waitForURL('**/field#/leave');
      await shows(page, words('field.leave-warning', { count: 1 }));
      equal((await queueOf(page)).length, 1, 'nothing was lost by trying to leave');
      await enterAs(page, 'Nadia');
      await page.goto('/field');
      await page.getByText('Nadia').first().waitFor();
      equal(await page.getByText(name).count(), 0, 'Nadia sees no visit of Fatima');
      equal(await page.getByText(words('offline.state.on-phone')).count(), 0, 'nor her queue');
      await page.context().unroute('**/api/field/sync');
      await enterAs(page, 'Fatima');
      await page.goto('/field#/work');
      await shows(page, words('offline.state.received').slice(0, 8));
      await page.goto('/me');
      await page.locator('form[action="?/signOut"] button').click();
      await page.waitForURL((url) => url.pathname === '/');
      equal((await queueOf(page)).length, 0, 'she left, and so did everything of hers');
    },
  },
  {
    title:
      'a phone three days ahead, an old version and a photo of 80 MB are said in sentences; nothing is lost',
    javaScript: true,
    async run(scene) {
      const name = await giveFatimaVisit(scene);
      const page = await scene.newPage({ width: 360 });
      await page.clock.install({ time: new Date(Date.now() + 3 * DAY_MS) });
      await enterAs(page, 'Fatima');
      await takeAlong(page, name);
      await page.clock.resume();
      await shows(page, words('offline.bar.clock-ahead', { hours: 72 }).slice(0, 40));
      const folder = mkdtempSync(join(tmpdir(), 'twiza-heavy-'));
      try {
        const path = join(folder, 'tapis.jpg');
        const file = openSync(path, 'w');
        ftruncateSync(file, HEAVY);
        closeSync(file);
        await page.getByRole('link', { name }).first().click();
        await page.goto(`/field#/visit/${visitShown(page)}/evidence`);
        await page.locator('input[type=file]').first().setInputFiles(path);
        await shows(page, words('offline.refusal.photo-too-heavy', { megabytes: 80 }));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
      await writeOldCommand(page);
      await page.goto('/field#/work');
      await page.reload();
      await shows(page, words('offline.refusal.app-too-old'));
    },
  },
  {
    title: 'the field page opens on Chrome 90, with no more than 60 kB of script, in Arabic too',
    javaScript: true,
    async run(scene) {
      const page = await scene.newPage({ width: 320 });
      await page.addInitScript((names) => {
        for (const name of names) Reflect.deleteProperty(Array.prototype, name);
        Reflect.deleteProperty(Object, 'hasOwn');
      }, NEWER);
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(error.message));
      const scripts = new Set<string>();
      page.on('request', (request) => request.resourceType() === 'script' && scripts.add(request.url()));
      await enterAs(page, 'Fatima');
      scripts.clear();
      await page.goto('/ar/field');
      await shows(page, words('offline.bar.send', undefined, 'ar'));
      equal(await page.locator('html').getAttribute('dir'), 'rtl');
      equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, 'nothing sticks out');
      equal(troubles.join('\n'), '');
      let bytes = 0;
      for (const url of [...scripts].filter((one) => !one.endsWith('service-worker.js'))) {
        const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } });
        bytes += Number(answer.headers.get('content-length') ?? (await answer.arrayBuffer()).byteLength);
      }
      ok(bytes > 0 && bytes <= SCRIPT_BUDGET, `${bytes} bytes of script`);
    },
  },
];
