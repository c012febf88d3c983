import { equal, ok } from 'node:assert/strict';
import { request as ask } from 'node:http';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { STORY_PASSWORD, STORY_PIN } from '../../src/modules/story.ts';
import type { RunningTwiza } from './running-twiza.ts';
import {
  enterAs,
  fill,
  findCooperative,
  follow,
  mainText,
  opens,
  press,
  says,
  type Someone,
  words,
} from './steps.ts';
import type { Scene, Story } from './story.ts';

const CODE = /TW-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const WRONG_PIN = '318264';

export const stories: readonly Story[] = [
  {
    title: 'everybody of the story is one click away, and sees which mandate is worn',
    async run({ newPage }) {
      const worn: Readonly<Record<Someone, string>> = {
        Brahim: 'register-officer',
        Nadia: 'programme-officer',
        Meryem: 'finance-officer',
        Fatima: 'field-agent',
        Driss: 'buyer',
        Omar: 'visitor',
        Aziza: 'administrator',
        Khadija: 'cooperative-officer',
        Salma: 'cooperative-officer',
        Yassine: 'member',
        Hakima: 'name-officer',
        Mustapha: 'local-authority',
        Samira: 'court-clerk',
        Rachid: 'court-clerk',
        Lahoucine: 'craft-officer',
        Itto: 'group-officer',
        Zineb: 'reviewer',
        Hicham: 'reviewer',
        Karima: 'reviewer',
      };
      for (const someone of ['Brahim', 'Khadija', 'Yassine', 'Omar', 'Samira', 'Itto'] as const) {
        const page = await newPage();
        await enterAs(page, someone);
        await says(page, someone, words('identity.me.acting'), words(`identity.role.${worn[someone]}`));
        ok((await page.getByRole('banner').innerText()).includes(someone), 'the page says who is signed in');
      }
    },
  },
  {
    title:
      'Salma enters with the code of her card and her PIN; a wrong one is refused and what she typed is kept',
    async run({ page, newPage }) {
      const member = await codeOf('Salma', { newPage });
      await opens(page, '/enter');
      await fill(page, { member, pin: WRONG_PIN });
      await pressWithin(page, '?/code');
      await says(page, words('identity.refusal.wrong-secret'));
      equal(await page.locator('[name=member]').inputValue(), member);
      equal(await page.locator('[name=pin]').inputValue(), '', 'a secret is never shown again');
      await enterWithCode(page, member);
      await says(page, 'Salma Oubaha', "Taytmatin n'Targant");
    },
  },
  {
    title: 'Khadija enters by telephone, and chooses her name among who shares it',
    async run({ page }) {
      await opens(page, '/enter/phone');
      await fill(page, { phone: '06 00 00 01 01' });
      await press(page, 'identity.enter.phone.next');
      await page.getByRole('radio', { name: /Khadija/ }).check();
      await fill(page, { pin: STORY_PIN });
      await press(page, 'identity.enter.submit');
      await page.waitForURL('**/me');
      await says(page, 'Khadija Ait Lahcen');
    },
  },
  {
    title: 'Nadia enters with her password, must add a second step, and needs it from then on',
    async run({ page, newPage }) {
      await enterWithPassword(page, 'nadia');
      await page.waitForURL('**/me');
      await says(page, words('identity.me.must.second-step'));
      await opens(page, '/me/codes');
      const secret = (await page.locator('.secret').innerText()).replace(/\s/g, '');
      await fill(page, { code: new TOTP({ secret }).generate() });
      await press(page, 'identity.codes.submit');
      await opens(page, '/me');
      await says(page, words('identity.role.programme-officer'));
      const later = await newPage();
      await enterWithPassword(later, 'nadia');
      await later.waitForURL('**/enter/staff/code');
      await opens(later, '/office', 401);
      await opens(later, '/enter/staff/code');
      await fill(later, { code: '000000' });
      await press(later, 'identity.enter.submit');
      await says(later, words('identity.refusal.wrong-code'));
    },
  },
  {
    title: 'Salma leaves one telephone from the other, and signs out of both',
    async run({ page, newPage }) {
      const member = await codeOf('Salma', { newPage });
      const lost = await newPage({ width: 320 });
      await enterWithCode(lost, member);
      await enterWithCode(page, member);
      await opens(page, '/me');
      await press(page, 'identity.me.session.revoke-others');
      await says(page, words('identity.me.saved'));
      await opens(lost, '/me');
      equal(new URL(lost.url()).pathname, '/enter', 'the session of the lost telephone has ended');
      await opens(page, '/me');
      await press(page, 'identity.me.sign-out');
      await opens(page, '/me');
      equal(new URL(page.url()).pathname, '/enter');
    },
  },
  {
    title: 'a wrong PIN eleven times from three addresses locks Yassine’s account, and nobody else’s',
    async run({ page, newPage, twiza }) {
      const [his, hers] = [await codeOf('Yassine', { newPage }), await codeOf('Salma', { newPage })];
      for (let tried = 0; tried < 11; tried += 1) {
        await tryFrom(`127.0.0.${2 + (tried % 3)}`, twiza, { member: his, pin: WRONG_PIN });
      }
      await opens(page, '/enter');
      await fill(page, { member: his, pin: STORY_PIN });
      await pressWithin(page, '?/code');
      const text = await mainText(page);
      ok(text.includes('Trop d’essais'), `the right PIN comes too late: ${text.slice(0, 400)}`);
      const neighbour = await newPage();
      await enterWithCode(neighbour, hers);
      await says(neighbour, 'Salma Oubaha');
    },
  },
];

/** The code on the card of a member, as an administrator reads it in the list of her cooperative. */
async function codeOf(someone: 'Salma' | 'Yassine', { newPage }: Pick<Scene, 'newPage'>): Promise<string> {
  const page = await newPage();
  await enterAs(page, 'Aziza');
  const name = someone === 'Salma' ? "Taytmatin n'Targant" : "Azetta n'Iznaguen";
  await opens(page, `${await findCooperative(page, name)}/members?q=${someone}`);
  const [code] = CODE.exec(await mainText(page)) ?? [];
  ok(code !== undefined, `no member code for ${someone}`);
  return code;
}

async function enterWithCode(page: Page, member: string): Promise<void> {
  await opens(page, '/enter');
  await fill(page, { member, pin: STORY_PIN });
  await pressWithin(page, '?/code');
  await page.waitForURL('**/me');
}

async function enterWithPassword(page: Page, login: string): Promise<void> {
  await opens(page, '/enter/staff');
  await fill(page, { login, password: STORY_PASSWORD });
  await press(page, 'identity.enter.submit');
}

/** Presses the button of one of several forms. */
async function pressWithin(page: Page, action: string): Promise<void> {
  await follow(page, page.locator(`form[action="${action}"] button`));
}

/** Tries to enter from another address of this machine. */
async function tryFrom(
  localAddress: string,
  { origin }: RunningTwiza,
  typed: Record<string, string>,
): Promise<void> {
  const { port, host } = new URL(origin);
  const body = new URLSearchParams(typed).toString();
  const headers = {
    host,
    origin,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
  };
  const options = { host: '127.0.0.1', port, localAddress, method: 'POST', path: '/enter?/code', headers };
  await new Promise<void>((resolve, reject) => {
    const asking = ask(options, (answer) => answer.resume().on('end', () => resolve()));
    asking.on('error', reject).end(body);
  });
}
