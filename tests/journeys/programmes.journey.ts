import { equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  doesNotSay,
  enterAs,
  fill,
  findCooperative,
  follow,
  inLanguage,
  mainText,
  opens,
  press,
  says,
  words,
  type Someone,
} from './steps.ts';
import type { Story } from './story.ts';

const ARGAN = "Taytmatin n'Targant";
const PRIZE = 'Prix Lalla Al Moutaâouina';
const PHONE = 360;
const JURORS: readonly Someone[] = ['Zineb', 'Hicham', 'Karima'];

export const stories: readonly Story[] = [
  {
    title: 'Khadija applies on her phone, is told what is missing, sends, and takes her receipt',
    async run({ newPage }) {
      const page = await newPage({ width: PHONE });
      await enterAs(page, 'Khadija');
      await opens(page, `${await findCooperative(page, ARGAN)}/applications`);
      const call = page
        .locator('main article')
        .filter({ hasText: PRIZE })
        .filter({ has: page.locator('form') });
      await follow(page, call.getByRole('button'));
      const file = new URL(page.url()).pathname;
      await opens(page, `${file}/project`);
      await fill(page, { project_title: 'Amlou en petits pots' });
      await press(page, 'programmes.keep');
      await says(page, words('programmes.kept'));
      await opens(page, file);
      await press(page, 'programmes.send');
      await says(page, words('programmes.refusal.answers-missing', { count: 2 }));
      await opens(page, `${file}/project`);
      equal(await page.locator('[name=project_title]').inputValue(), 'Amlou en petits pots');
      await fill(page, { project_summary: 'Vendre aux épiceries de la ville.' });
      await press(page, 'programmes.keep');
      await opens(page, `${file}/part1`);
      await fill(page, { q2: 'Des pots que l’on rend.' });
      await press(page, 'programmes.keep');
      await opens(page, file);
      await press(page, 'programmes.send');
      await says(page, words('programmes.sent'), words('programmes.receipt.number'));
      for (const locale of ['fr', 'ar'] as const) {
        const receipt = await page.request.get(inLanguage(`${file}/receipt.pdf`, locale));
        equal((await receipt.body()).subarray(0, 5).toString(), '%PDF-');
      }
    },
  },
  {
    title: 'what Khadija types is kept as she types, and stays in the page while there is no network',
    javaScript: true,
    async run({ newPage }) {
      const page = await newPage({ width: PHONE });
      await enterAs(page, 'Khadija');
      await opens(page, `${await findCooperative(page, ARGAN)}/applications`);
      const draft = page.locator('main article').filter({ hasText: words('programmes.file.draft') });
      await follow(page, draft.first().getByRole('link'));
      const file = new URL(page.url()).pathname;
      await opens(page, `${file}/project`);
      const said = page.locator('[data-kept]');
      const title = page.locator('[name=project_title]');
      await title.fill('Savon au sel');
      await page.locator('[name=project_summary]').focus();
      await said.getByText(words('programmes.kept-as-typed')).waitFor();
      await page.context().setOffline(true);
      await title.fill('Savon au sel et au miel');
      await page.locator('[name=project_summary]').focus();
      await said.getByText(words('programmes.not-kept-yet')).waitFor();
      await page.context().setOffline(false);
      await said.getByText(words('programmes.kept-as-typed')).waitFor();
      await page.reload();
      equal(await title.inputValue(), 'Savon au sel et au miel');
    },
  },
  {
    title: 'Three jurors judge, Nadia selects and adopts, Khadija reads why, and anybody runs it again',
    async run({ page, newPage }) {
      for (const someone of [...JURORS, ...JURORS]) await judgeAll(await newPage(), someone);
      await enterAs(page, 'Nadia');
      const call = await reviewedCall(page);
      await opens(page, `${call}/selection`);
      await fill(page, { publicValue: '3-9-27', publicSource: 'Loto du samedi' });
      await press(page, 'programmes.run-do');
      await says(page, words('programmes.chosen-and-why'));
      const run = new URL(page.url()).pathname;
      await fill(page, { minutesNumber: 'PV 12', signedBy: '' });
      await press(page, 'programmes.adopt-do');
      equal(await page.locator('[name=minutesNumber]').inputValue(), 'PV 12');
      await fill(page, { signedBy: 'Latifa Benjelloun, présidente\nNadia Sebbar, secrétaire' });
      await press(page, 'programmes.adopt-do');
      await says(page, words('programmes.run.adopted'), 'PV 12');
      await doesNotSay(page, words('programmes.adopt-do'));
      const minutes = await page.request.get(`${run}/ar.pdf`);
      equal((await minutes.body()).subarray(0, 5).toString(), '%PDF-');

      const khadija = await newPage({ width: PHONE });
      await enterAs(khadija, 'Khadija');
      await opens(khadija, `${await findCooperative(khadija, ARGAN)}/applications`);
      await openResult(khadija);
      const told = [words('programmes.your-score'), words('programmes.place-of', { at: 5, of: 5 })];
      await says(khadija, words('programmes.own.waiting'), 'PV 12', ...told);

      const anybody = await newPage();
      await opens(anybody, `${run.replace('/office', '')}?again`);
      await says(anybody, words('programmes.proof-same'));
      const inputs = await anybody.request.get(`${run.replace('/office', '')}/inputs.json`);
      const { candidates } = JSON.parse(await inputs.text());
      equal(candidates.length, 5);
    },
  },
];

/** Declares no interest in each file that waits for this juror, and judges it: Khadija's a little lower. */
async function judgeAll(page: Page, someone: Someone): Promise<void> {
  await enterAs(page, someone);
  await opens(page, '/reviews');
  const waiting = page
    .locator('main article')
    .filter({ hasText: words('programmes.review.assigned') })
    .locator('h2 a');
  const files = await waiting.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const file of files) {
    await opens(page, file);
    await doesNotSay(page, words('programmes.the-file'));
    await fill(page, { interest: 'none' });
    await press(page, 'programmes.declare');
    await says(page, words('programmes.the-file'));
    const paper = await page.locator('main a[href*="/documents/"]').getAttribute('href');
    equal((await page.request.get(paper ?? '')).status(), 200);
    const mark = (await mainText(page)).includes(ARGAN) ? '3' : '4';
    const marks = ['c1', 'c2', 'c3', 'c4'].flatMap((key) => [
      [`mark_${key}`, mark],
      [`reason_${key}`, 'Le dossier le montre.'],
    ]);
    await fill(page, Object.fromEntries(marks));
    await press(page, 'programmes.send-review');
  }
}

/** The call whose reviews are under way, as Nadia opens it. Returns its address. */
async function reviewedCall(page: Page): Promise<string> {
  await opens(page, '/office/programmes');
  const call = page.locator('main article').filter({ hasText: words('programmes.stage.reviewing') });
  await follow(page, call.locator('h2 a'));
  return new URL(page.url()).pathname;
}

/** The file of Khadija that was judged: the one sent for the prize and adopted since. */
async function openResult(page: Page): Promise<void> {
  const files = page.locator('main article').filter({ hasText: words('programmes.file.submitted') });
  const hrefs = await files
    .locator('h3 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const href of hrefs) {
    await opens(page, href);
    const text = await mainText(page);
    if (text.includes('PV 12')) return;
  }
  ok(false, 'no file of Khadija tells its result');
}
