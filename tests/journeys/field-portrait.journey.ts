import { equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { giveFatimaVisit, shows, takeAlong, touch } from './field/field-steps.ts';
import { allReceived, queueOf } from './field/phone-steps.ts';
import { enterAs, fill, findCooperative, opens, press, words } from './steps.ts';
import type { Scene, Story } from './story.ts';

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
  const title = await openSession(page);
  await takeAlong(page, name);
  await page.context().setOffline(true);
  await page.getByRole('link', { name: title }).first().click();
  await page.locator('main a', { hasText: name }).first().click();
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
  await page.goto('/field#/');
  await page.getByRole('link', { name: title }).first().click();
  await page.locator('main a', { hasText: name }).first().click();
  equal(await page.locator('main .roll img').count(), 1, 'one tile bears a photo, the others initials');
  await page.getByRole('button', { name: who }).first().click();
  await page.getByLabel(words('field.roll-guest')).fill('Une voisine');
  await touch(page, 'field.roll-guest-add');
  await page.locator('main .roll [aria-pressed=true]').nth(1).waitFor();
  await touch(page, 'field.keep-roll');
  const queued = await queueOf(page);
  equal(queued.length, 2, 'a photo and a roll wait on this phone');
  await page.context().setOffline(false);
  await page.reload();
  await allReceived(page, 2);
  const other = await scene.newPage({ width: 360 });
  await enterAs(other, 'Fatima');
  await takeAlong(other, name);
  await opensTile(other, { title, name });
  await other.locator('main .roll img').first().waitFor();
  await touch(other, 'field.portraits');
  await other.locator('main li a', { hasText: who }).click();
  await other.context().setOffline(true);
  await touch(other, 'field.portrait-withdraw');
  await other.locator('main img').waitFor({ state: 'detached' });
  await other.context().setOffline(false);
  await other.reload();
  await allReceived(other, 1);
  await page.goto('/field#/work');
  await touch(page, 'offline.bar.send');
  await opensTile(page, { title, name });
  for (let tries = 0; (await page.locator('main .roll img').count()) > 0; tries += 1) {
    ok(tries < 20, 'the photo left the other phone too');
    await page.waitForTimeout(500);
  }
}

async function opensTile(page: Page, { title, name }: { title: string; name: string }): Promise<void> {
  await page.goto('/field#/');
  await page.getByRole('link', { name: title }).first().click();
  await page.locator('main a', { hasText: name }).first().click();
  await page.locator('main .roll').waitFor();
}

/** Brahim writes down two members, for there to be a roll. */
async function admitMembers(page: Page, name: string): Promise<void> {
  await enterAs(page, 'Brahim');
  const cooperative = await findCooperative(page, name);
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
