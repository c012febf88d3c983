import { equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  eventsTold,
  giveFatimaVisit,
  scoreEverything,
  shows,
  speak,
  takeAlong,
  takePhoto,
  touch,
  visitShown,
} from './field-steps.ts';
import { allReceived, filesOf, keptOnPhone, photosSent, queueOf } from './phone-steps.ts';
import { enterAs, opens, press, says, words } from '../steps.ts';
import type { Scene, Story } from '../story.ts';

const DAY_MS = 86_400_000;
const MONTH_DAYS = 31;

export const stories: readonly Story[] = [
  {
    title: 'Fatima works a whole month without network: back in it, every visit arrives exactly once',
    javaScript: true,
    run: monthAway,
  },
  {
    title:
      'Fatima’s phone finds no network: she carries her queue to another phone in a file, and it arrives once',
    javaScript: true,
    run: carriedInFile,
  },
  {
    title: 'a visit goes to another coach and comes back: what was done meanwhile is proposed, and taken up',
    javaScript: true,
    run: takenUp,
  },
];

async function monthAway(scene: Scene): Promise<void> {
  const names: string[] = [];
  for (let count = 0; count < 3; count += 1) names.push(await giveFatimaVisit(scene, MONTH_DAYS + 10));
  const page = await scene.newPage({ width: 360 });
  const now = Date.now();
  // The month begins with a phone that is right: the server hears its clock only when it is back.
  await page.clock.install({ time: new Date(now - MONTH_DAYS * DAY_MS) });
  await page.clock.resume();
  await enterAs(page, 'Fatima');
  for (const name of names) await takeAlong(page, name);
  await page.context().setOffline(true);
  const visits: string[] = [];
  for (const name of names) {
    await page.goto('/field#/');
    await page.reload();
    await page.getByRole('link', { name }).first().click();
    visits.push(visitShown(page));
    await touch(page, 'field.start');
    await touch(page, 'field.start-without-place');
    await takePhoto(page);
    if (visits.length === 1) await speak(page);
    await scoreEverything(page, 4);
    await page.clock.setSystemTime(now - (MONTH_DAYS - visits.length * 7) * DAY_MS);
    await touch(page, 'field.step.finish');
    await shows(page, words('field.summary'));
    await page.getByLabel(words('field.agreed-name')).fill('Khadija Amrani');
    await touch(page, 'field.agree');
    await touch(page, 'field.finish');
    await shows(page, words('field.state.done'));
    await page.clock.setSystemTime(now - (MONTH_DAYS - visits.length * 9) * DAY_MS);
  }
  await page.clock.setSystemTime(now);
  await page.reload();
  await shows(page, words('offline.bar.oldest', { count: MONTH_DAYS }).slice(0, 24));
  const queued = await queueOf(page);
  ok(queued.length > 20 && queued.every(({ outcome }) => outcome === undefined), `${queued.length} wait`);
  const files = await filesOf(page);
  equal(files.filter(({ mediaType }) => mediaType.startsWith('audio/')).length, 1, 'she spoke once');
  ok(files.every(({ isHere }) => isHere));
  await page.context().setOffline(false);
  await page.reload();
  await allReceived(page, queued.length);
  await photosSent(page);
  equal((await filesOf(page)).length, files.length, 'their thumbnails stay');
  for (const visit of visits) {
    equal(await eventsTold(page, visit, 'accompaniment.event.start'), 1);
    equal(await eventsTold(page, visit, 'accompaniment.event.finish'), 1);
  }
}

async function carriedInFile(scene: Scene): Promise<void> {
  const name = await giveFatimaVisit(scene);
  const page = await scene.newPage({ width: 360 });
  await enterAs(page, 'Fatima');
  await takeAlong(page, name);
  await page.context().setOffline(true);
  await page.getByRole('link', { name }).first().click();
  const visit = visitShown(page);
  await touch(page, 'field.start');
  await touch(page, 'field.start-without-place');
  const queued = await keptOnPhone(page, 1);
  await page.goto('/field#/work');
  await shows(page, words('field.queue-file'));
  const [given] = await Promise.all([page.waitForEvent('download'), touch(page, 'field.queue-file')]);
  const file = await given.path();
  const other = await scene.newPage({ width: 360 });
  await enterAs(other, 'Fatima');
  await takeAlong(other, name);
  await other.goto('/field#/work');
  await other.locator('input[type=file]').setInputFiles(file);
  await shows(other, words('field.queue-taken'));
  await allReceived(other, queued.length);
  await other.locator('input[type=file]').setInputFiles(file);
  await page.context().setOffline(false);
  await page.reload();
  await allReceived(page, queued.length);
  equal(await eventsTold(page, visit, 'accompaniment.event.start'), 1);
}

async function takenUp(scene: Scene): Promise<void> {
  const name = await giveFatimaVisit(scene);
  const page = await scene.newPage({ width: 360 });
  await enterAs(page, 'Fatima');
  await takeAlong(page, name);
  await page.context().setOffline(true);
  await page.getByRole('link', { name }).first().click();
  const visit = visitShown(page);
  await touch(page, 'field.start');
  await touch(page, 'field.start-without-place');
  await keptOnPhone(page, 1);
  const nadia = await scene.newPage();
  await enterAs(nadia, 'Nadia');
  await opens(nadia, `/office/accompaniment/visits/${visit}`);
  const road = await nadia.locator('nav a[href*="/enrolments/"]').first().getAttribute('href');
  await giveTo(nadia, road ?? '', (option) => !option.includes('Fatima'));
  await page.context().setOffline(false);
  await page.reload();
  await page.goto('/field#/work');
  await shows(page, words('offline.why.proposed', { name: '' }).slice(0, 20));
  await giveTo(nadia, road ?? '', (option) => option.includes('Fatima'));
  await page.goto('/field#/');
  await page.reload();
  await page.locator('a[href="#/proposals"]').click();
  await touch(page, 'field.proposed-take');
  await shows(page, words('field.proposed-answered'));
  for (let tries = 0; (await eventsTold(nadia, visit, 'accompaniment.event.start')) === 0; tries += 1)
    ok(tries < 20, 'the proposal was taken up');
  equal(await eventsTold(nadia, visit, 'accompaniment.event.start'), 1);
  const office = await scene.newPage();
  await enterAs(office, 'Fatima');
  await opens(office, '/office/accompaniment/proposals');
  await says(office, words('accompaniment.proposals-none'));
}

/** Nadia gives the cooperative of an enrolment to the first coach that fits. */
async function giveTo(page: Page, road: string, fits: (option: string) => boolean): Promise<void> {
  await opens(page, road);
  await page.locator('summary', { hasText: words('accompaniment.assign') }).click();
  const choice = page.locator('main [name="coach"]');
  const options = await choice
    .locator('option')
    .evaluateAll((list) =>
      list.map((one) => ({ value: one.getAttribute('value') ?? '', label: one.textContent ?? '' })),
    );
  const here = options.filter(({ value, label }) => value !== '' && fits(label));
  ok(here.length > 0, 'there is a coach to give it to');
  for (const { value } of here) {
    await choice.selectOption(value);
    await press(page, 'accompaniment.assign');
    if (!page.url().includes('?/assign')) return;
  }
}
