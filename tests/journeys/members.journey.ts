import { equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  enterAs,
  figure,
  fill,
  findCooperative,
  follow,
  mainText,
  opens,
  press,
  says,
  send,
  todayOf,
  words,
} from './steps.ts';
import type { Story } from './story.ts';

const ARGAN = "Taytmatin n'Targant";
const PROVINCE = '09.541';
const FADMA = {
  nameLatin: 'Fadma Oulhaj',
  nameArabic: 'فاضمة أولحاج',
  gender: 'F',
  birthYear: '1988',
  phone: '06 00 00 02 01',
};

export const stories: readonly Story[] = [
  {
    title: 'Khadija admits Fadma, who gets a code for her card; the figures follow',
    async run({ page, newPage }) {
      const members = await openMembers(page);
      await opens(page, `${members}/new`);
      const today = await todayOf(page, 'admittedOn');
      const reader = await newPage();
      const before = await figure(reader, { indicator: 'members', place: PROVINCE, day: today });
      await fill(page, FADMA);
      await press(page, 'registry.member.admit-do');
      await says(page, words('registry.member.done.admitted'), FADMA.nameLatin, 'TW-');
      await opens(page, `${members}?q=fadma`);
      await says(page, FADMA.nameLatin);
      const after = await figure(reader, { indicator: 'members', place: PROVINCE, day: today });
      const declared = await declares(page, members);
      equal(
        after,
        declared ? before : before + 1,
        'a member admitted is a member counted, once all are written down',
      );
    },
  },
  {
    title: 'the same form sent twice admits one person',
    async run({ page }) {
      const members = await openMembers(page);
      await opens(page, `${members}/new`);
      const form = {
        ...FADMA,
        nameLatin: 'Itto Oumouch',
        nameArabic: '',
        _request: await page.locator('[name=_request]').inputValue(),
        admittedOn: await todayOf(page, 'admittedOn'),
      };
      const [first, second] = [
        await send(page, `${members}/new`, form),
        await send(page, `${members}/new`, form),
      ];
      equal(first.status(), 303);
      equal(second.headers()['location'], first.headers()['location'], 'the repeat gets the first answer');
      await opens(page, `${members}?q=Itto+Oumouch`);
      equal(await page.locator('main tbody tr').count(), 1);
    },
  },
  {
    title: 'a child, an empty name, a telephone cut short: each gets a sentence, and what was typed is kept',
    async run({ page }) {
      const members = await openMembers(page);
      await opens(page, `${members}/new`);
      const today = await todayOf(page, 'admittedOn');
      await fill(page, {
        ...FADMA,
        nameLatin: '',
        phone: '06 12',
        birthYear: String(Number(today.slice(0, 4)) - 9),
      });
      await press(page, 'registry.member.admit-do');
      ok((await page.locator('main [aria-invalid=true]').count()) > 0, 'the fields to correct are marked');
      equal(await page.locator('[name=nameArabic]').inputValue(), FADMA.nameArabic);
      equal(await page.locator('[name=phone]').inputValue(), '06 12');
      await fill(page, { nameLatin: 'Hachem Oulhaj', phone: '' });
      await press(page, 'registry.member.admit-do');
      ok((await page.locator('main [aria-invalid=true]').count()) > 0, 'a child is not admitted');
      await opens(page, `${members}?q=Hachem`);
      await says(page, words('registry.member.none-found'));
    },
  },
  {
    title: 'Khadija gives Fadma a function and takes it back; Fadma leaves and is remembered',
    async run({ page }) {
      const members = await openMembers(page);
      await opens(page, `${members}?q=Fadma`);
      await follow(page, page.locator('main tbody').getByRole('link', { name: FADMA.nameLatin }));
      await press(page, 'registry.member.give-function');
      await fill(page, { function: 'board' });
      await press(page, 'registry.member.function-do');
      await says(page, words('registry.member.done.function'), words('registry.function.board'));
      await follow(page, page.locator('main a[href*="/functions/"]'));
      await press(page, 'registry.member.end-function');
      await says(page, words('registry.member.done.ended'));
      await press(page, 'registry.member.release');
      await fill(page, { reason: 'moved' });
      await press(page, 'registry.member.release-do');
      await says(page, words('registry.member.done.left'), words('registry.member.state-left'));
      await opens(page, `${members}?q=Fadma`);
      await says(page, words('registry.member.none-found'));
      await opens(page, `${members}?show=left&q=Fadma`);
      await says(page, FADMA.nameLatin);
    },
  },
  {
    title:
      'Khadija takes the treasury from Salma and gives it back: Salma may tend the cooperative, not, and again',
    async run({ page, newPage }) {
      const members = await openMembers(page);
      const salma = await newPage();
      await enterAs(salma, 'Salma');
      await opens(salma, members);
      await opens(page, `${members}?q=Salma`);
      await follow(page, page.locator('main tbody').getByRole('link', { name: 'Salma Oubaha' }));
      const hers = page.url();
      await follow(page, page.locator('main a[href*="/functions/"]'));
      await press(page, 'registry.member.end-function');
      await says(page, words('registry.member.done.ended'));
      const without = await salma.goto(members);
      ok(
        [403, 404].includes(without?.status() ?? 0),
        `without her function the list answers ${without?.status()}`,
      );
      await page.goto(hers);
      await press(page, 'registry.member.give-function');
      await fill(page, { function: 'treasurer' });
      await press(page, 'registry.member.function-do');
      await says(page, words('registry.member.done.function'));
      await enterAs(salma, 'Salma');
      await opens(salma, members);
    },
  },
  {
    title: 'Omar and Yassine may do none of this',
    async run({ page, newPage }) {
      const members = await openMembers(page);
      for (const someone of ['Omar', 'Yassine'] as const) {
        const other = await newPage();
        await enterAs(other, someone);
        for (const path of [members, `${members}/new`, members.replace('/members', '/describe')]) {
          const answer = await other.goto(path);
          ok([403, 404].includes(answer?.status() ?? 0), `${someone} gets ${answer?.status()} at ${path}`);
        }
        const refused = await send(other, `${members}/new`, {
          ...FADMA,
          nameLatin: 'Nobody Atall',
          admittedOn: '2024-06-01',
        });
        ok([403, 404].includes(refused.status()), `${someone} posts and gets ${refused.status()}`);
      }
      await opens(page, `${members}?q=Nobody`);
      await says(page, words('registry.member.none-found'));
    },
  },
];

/** Khadija enters and opens the list of her members. Returns its address. */
async function openMembers(page: Page): Promise<string> {
  await enterAs(page, 'Khadija');
  const path = `${await findCooperative(page, ARGAN)}/members`;
  await opens(page, path);
  return path;
}

/** Whether the number of members still comes from a declaration. */
async function declares(page: Page, members: string): Promise<boolean> {
  await opens(page, members);
  return (await mainText(page)).includes(words('registry.tend.headcount'));
}
