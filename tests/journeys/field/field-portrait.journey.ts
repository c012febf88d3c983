import { equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { giveFatimaVisit, shows, takeAlong, THERE, touch } from './field-steps.ts';
import { allReceived, keptOnPhone } from './phone-steps.ts';
import { enterAs, fill, follow, opens, press, words } from '../steps.ts';
import type { Scene, Story } from '../story.ts';

/** A session, and the cooperative whose roll is taken. */
interface Roll {
  readonly title: string;
  readonly name: string;
}

export const stories: readonly Story[] = [
  {
    title:
      'a member agrees to her photo without network: it is on the roll, arrives once, and goes at her word',
    javaScript: true,
    run: photoRoll,
  },
];

async function photoRoll(scene: Scene): Promise<void> {
  const name = await giveFatimaVisit(scene);
  await admitMembers(await scene.newPage(), name);
  const page = await scene.newPage({ width: 360 });
  await enterAs(page, 'Fatima');
  const roll = { title: await openSession(page), name };
  await takeAlong(page, name);
  await page.context().setOffline(true);
  await opensTiles(page, roll);
  const who = await photographs(page);
  await opensTiles(page, roll);
  await page.locator('main .roll img').first().waitFor();
  equal(await page.locator('main .roll img').count(), 1, 'one tile bears a photo, the others initials');
  await page.getByRole('button', { name: who }).first().click();
  await page.getByLabel(words('field.roll-guest')).fill('Une voisine');
  await touch(page, 'field.roll-guest-add');
  await page.locator('main .roll [aria-pressed=true]').nth(1).waitFor();
  await touch(page, 'field.keep-roll');
  equal((await keptOnPhone(page, 2)).length, 2, 'a photo and a roll wait on this phone');
  await page.context().setOffline(false);
  await page.reload();
  await allReceived(page, 2);
  await takenDown(await scene.newPage({ width: 360 }), roll, who);
  await page.goto('/field#/work');
  await touch(page, 'offline.bar.send');
  await opensTiles(page, roll);
  for (let tries = 0; (await page.locator('main .roll img').count()) > 0; tries += 1) {
    ok(tries < 20, 'the photo left the other phone too');
    await page.waitForTimeout(500);
  }
}

/** The first member of the roll agrees to a photo, which survives a reload. Returns her name. */
async function photographs(page: Page): Promise<string> {
  await touch(page, 'field.portraits');
  const first = page.locator('main li a').first();
  const who = (await first.locator('bdi').innerText()).trim();
  await first.click();
  await shows(page, words('field.portrait-consent'));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'visage.png', mimeType: 'image/png', buffer: await page.screenshot() });
  await page.locator('main img').first().waitFor();
  await page.reload();
  await page.locator('main img').first().waitFor();
  return who;
}

/** Another phone has the photo after its first sync; there, without network, she takes her word back. */
async function takenDown(page: Page, roll: Roll, who: string): Promise<void> {
  await enterAs(page, 'Fatima');
  await takeAlong(page, roll.name);
  await opensTiles(page, roll);
  await page.locator('main .roll img').first().waitFor();
  await touch(page, 'field.portraits');
  await page.locator('main li a', { hasText: who }).click();
  await page.context().setOffline(true);
  await touch(page, 'field.portrait-withdraw');
  await page.locator('main img').waitFor({ state: 'detached' });
  await keptOnPhone(page, 1);
  await page.context().setOffline(false);
  await page.reload();
  await allReceived(page, 1);
}

async function opensTiles(page: Page, { title, name }: Roll): Promise<void> {
  await page.goto('/field#/');
  await page.getByRole('link', { name: title }).first().click();
  await page.locator('main a', { hasText: name }).first().click();
  await page.locator('main .roll').waitFor();
}

/** Aziza writes down two members, for there to be a roll. */
async function admitMembers(page: Page, name: string): Promise<void> {
  await enterAs(page, 'Aziza');
  await page.goto(`/cooperatives?q=${encodeURIComponent(`${name} ${THERE}`)}`);
  await follow(page, page.locator('main h3').getByRole('link', { name }));
  const cooperative = new URL(page.url()).pathname;
  for (const [at, nameLatin] of ['Itto Oumouch', 'Rkia Amhaouch'].entries()) {
    await opens(page, `${cooperative}/members/new`);
    await fill(page, { nameLatin, gender: 'F', birthYear: `198${at}` });
    await press(page, 'registry.member.admit-do');
  }
}

/** Fatima announces a training session for today. */
async function openSession(page: Page): Promise<string> {
  await opens(page, '/office/accompaniment/sessions');
  const region = page.locator('main [name="region"]');
  if ((await region.count()) > 0) {
    await region.selectOption('05');
    await press(page, 'registry.tend.continue');
  }
  const title = `Caisse ${Date.now() % 100_000}`;
  const option = page.locator('main [name="cohort"] option', { hasText: 'terrain' }).first();
  await page.locator('main [name="cohort"]').selectOption((await option.getAttribute('value')) ?? '');
  await page.locator('main [name="theme"]').selectOption('stock');
  const day = await page.evaluate(() => new Date().toISOString().slice(0, 10));
  await fill(page, { title, commune: '05.301.01.05', day, minutes: '120', capacity: '40' });
  await press(page, 'accompaniment.open-session');
  return title;
}
