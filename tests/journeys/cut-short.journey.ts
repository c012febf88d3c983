import { equal, ok } from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { countsOf, reaches } from './list-steps.ts';
import { startTwiza, type RunningTwiza } from './running-twiza.ts';
import { fill, opens, press, readNumber, says, words } from './steps.ts';
import type { Story } from './story.ts';

const ROWS = 12_000;
const LINK = /http:\/\/\S+\/welcome\/\S+/;

export const stories: readonly Story[] = [
  {
    title: 'an administrator opens an empty Twiza; a long list goes on after the power is cut, each row once',
    async run({ newPage }) {
      const twiza = await startTwiza('--empty');
      try {
        const page = await newPage({ origin: twiza.origin });
        await openEmptyRegister(page, twiza);
        await opens(page, '/office/imports');
        const buffer = Buffer.from(longList());
        await page
          .locator('input[type=file]')
          .setInputFiles({ name: 'longue.csv', mimeType: 'text/csv', buffer });
        await press(page, 'registry.import.send');
        await reaches(page, 'preview');
        equal((await countsOf(page)).rows, ROWS);
        const here = new URL(page.url()).pathname;
        await press(page, 'registry.import.apply');
        await page.locator('progress').or(page.locator('form[action="?/undo"]')).waitFor();
        await page.goto('about:blank');
        await twiza.kill();
        await twiza.startAgain();
        await opens(page, here);
        await reaches(page, 'imported');
        const { created, refused } = await countsOf(page);
        equal(created + refused, ROWS);
        ok(created > ROWS * 0.9, `${created} came in`);
        equal(await listed(page, created), created, 'the directory holds each row, and none twice');
      } finally {
        await twiza.end();
      }
    },
  },
];

/** Follows the link Twiza prints when it starts empty, chooses a password, adds the second step. */
async function openEmptyRegister(page: Page, twiza: RunningTwiza): Promise<void> {
  for (let tries = 0; !LINK.test(twiza.said()) && tries < 100; tries += 1) await wait(200);
  const [link = ''] = LINK.exec(twiza.said()) ?? [];
  await opens(page, link);
  await fill(page, {
    name: 'Rahma Idrissi',
    organisation: 'Office du village',
    login: 'rahma',
    newPassword: 'sept chèvres sur un arganier',
  });
  await press(page, 'identity.welcome.submit');
  await page.waitForURL('**/me');
  await says(page, words('identity.me.must.second-step'));
  await opens(page, '/me/codes');
  const secret = (await page.locator('.secret').innerText()).replace(/\s/g, '');
  await fill(page, { code: new TOTP({ secret }).generate() });
  await press(page, 'identity.codes.submit');
}

/** How many entries the directory lists, once it has heard of all those that were created. */
async function listed(page: Page, expected: number): Promise<number> {
  let found = 0;
  for (let tries = 0; found < expected && tries < 120; tries += 1) {
    await wait(1_000);
    await opens(page, '/cooperatives?region=05');
    found = readNumber(await page.locator('main h2').first().innerText());
  }
  return found;
}

function longList(): string {
  const lines = Array.from(
    { length: ROWS },
    (_, at) => `Coopérative Tiwizi ${at + 1};Mrirt;Khénifra;Artisanat;03/05/2018;${7 + (at % 30)};${at % 7}`,
  );
  return ['Nom;Commune;Province;Secteur;Date de création;Membres;Femmes', ...lines].join('\n');
}
