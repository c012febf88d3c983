import { equal } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { addPaper, answers, entered } from './file-steps.ts';
import { enterAs, fill, findCooperative, follow, opens, press, says, words } from './steps.ts';
import type { Story } from './story.ts';

const GROUP = 'Tisserandes d’Aghbalo';
const NAMES = { nameFr: 'Coopérative Tizerbiyin n Aghbalo', nameAr: 'تعاونية تيزربيين ن أغبالو' };
const WOMEN = ['Itto Oubella', 'Fadma Aziki', 'Aïcha Moho', 'Tlaytmas Haddou', 'Rabha Zaïd'];
const FUNCTIONS = ['president', 'treasurer', 'secretary', '', ''];
const OWN_WORDS = 'Une membre malade garde sa place un an.';
const STATUTES = {
  object: 'Tisser ensemble des tapis de laine et les vendre au nom de toutes.',
  categories: 'sells-for-members',
  seat: 'Douar Aghbalo, commune de Kerrouchen',
  shareValue: '200',
};

/** What the stories of this file hand on: the file of the weavers. */
const told = { file: '' };

export const stories: readonly Story[] = [
  {
    title: 'Fatima opens a file for the weavers of Aghbalo, whom the register knows as a group',
    async run({ page }) {
      await enterAs(page, 'Fatima');
      await opens(page, '/formation/new?kind=cooperative');
      await page.getByRole('radio', { name: GROUP }).check();
      await press(page, 'formation.open.for-group');
      told.file = new URL(page.url()).pathname;
      await says(page, GROUP, words('formation.missing.name'));
      await opens(page, `${told.file}/name`);
      await fill(page, NAMES);
      await press(page, 'formation.name.keep');
      await says(page, NAMES.nameFr);
      await press(page, 'formation.send.name');
      await says(page, words('formation.state.with-office'));
    },
  },
  {
    title: 'Omar and the clerk of another court do not find the file; nobody but its office answers',
    async run({ newPage }) {
      const omar = await entered(newPage, 'Omar');
      await opens(omar, told.file, 403);
      await opens(omar, '/formation', 403);
      await opens(omar, '/office/files', 403);
      const rachid = await entered(newPage, 'Rachid');
      await opens(rachid, `/office${told.file.replace('formation', 'files')}`, 404);
      await opens(rachid, told.file, 404);
      const samira = await entered(newPage, 'Samira');
      await opens(samira, `/office${told.file.replace('formation', 'files')}`);
      equal(await samira.getByRole('button', { name: words('formation.answer.do') }).count(), 0);
    },
  },
  {
    title: 'the name office approves; Itto and Fatima write founders, statutes and money, step by step',
    async run({ newPage }) {
      await answers(newPage, 'Hakima', { title: GROUP, outcome: 'accepted', choice: '0' });
      const page = await entered(newPage, 'Fatima');
      await founders(page);
      await opens(page, `${told.file}/founders`);
      await follow(page, page.getByRole('link', { name: WOMEN[1] ?? '' }));
      await press(page, 'formation.founder.invite');
      await says(page, words('formation.founder.invited', { name: WOMEN[1] ?? '' }));
      await opens(page, `${told.file}/statutes`);
      await fill(page, STATUTES);
      await press(page, 'formation.statutes.keep');
      await opens(page, `${told.file}/statutes?clause=duties`);
      await fill(page, { words: OWN_WORDS });
      await press(page, 'formation.clause.keep');
      await says(page, OWN_WORDS);
      await press(page, 'formation.next');
      await opens(page, `${told.file}/capital`);
      await says(page, words('formation.missing.paper-bank-certificate'));
      await payments(page);
      await addPaper(page, 'bank-certificate');
      await press(page, 'formation.next');
      await says(page, words('formation.step.deposit'));
    },
  },
  {
    title: 'two people write at once: the second is told what changed, and what she typed is kept',
    async run({ newPage }) {
      const [itto, fatima] = [await entered(newPage, 'Itto'), await entered(newPage, 'Fatima')];
      await opens(itto, `${told.file}/founders`);
      await opens(fatima, `${told.file}/founders`);
      await fill(fatima, { nameLatin: 'Zahra Akka', gender: 'F', birthYear: '1990', address: 'Aghbalo' });
      await fill(itto, {
        nameLatin: 'Hennou Bihi',
        gender: 'F',
        birthYear: '1988',
        address: 'Aghbalo',
        kindShares: '1',
        kindWhat: 'Laine',
      });
      await fill(fatima, { cashShares: '0', kindShares: '1', kindWhat: 'Un métier à tisser' });
      await press(fatima, 'formation.founder.keep');
      await press(itto, 'formation.founder.keep');
      await says(itto, words('formation.refusal.stale'), words('formation.change.keep-founder'));
      equal(await itto.locator('[name=nameLatin]').inputValue(), 'Hennou Bihi');
    },
  },
  {
    title:
      'authority, clerk, central register and crafts: the group is a cooperative, and its thread goes on',
    async run({ newPage }) {
      const page = await entered(newPage, 'Fatima');
      await opens(page, `${told.file}/deposit`);
      for (const kind of ['valuation', 'signed-request', 'signed-statutes', 'member-list'])
        await addPaper(page, kind);
      await press(page, 'formation.send.deposit');
      await answers(newPage, 'Mustapha', { title: GROUP, outcome: 'accepted', number: 'R-44' });
      await opens(page, told.file);
      await press(page, 'formation.send.registration');
      const registration = { court: 'Khénifra', number: '7701/2026', analyticalNumber: '12' };
      await answers(newPage, 'Samira', { title: GROUP, outcome: 'accepted', ...registration });
      await answers(newPage, 'Hakima', { title: GROUP, outcome: 'accepted', number: 'C-770001' });
      await opens(page, told.file);
      await press(page, 'formation.send.craft');
      await answers(newPage, 'Lahoucine', { title: GROUP, outcome: 'accepted', number: 'NIA-770001' });
      await opens(page, told.file);
      await says(page, words('formation.done.cooperative'));
      await follow(page, page.getByRole('link', { name: words('formation.see-entry') }));
      await says(page, NAMES.nameFr, '7701/2026', 'C-770001', words('registry.state.registered'));
      equal(await findCooperative(page, NAMES.nameFr), new URL(page.url()).pathname);
    },
  },
  {
    title: 'after the registration the rest of the shares is paid, and the file says until when',
    async run({ newPage }) {
      const page = await entered(newPage, 'Fatima');
      await opens(page, `${told.file}/payments`);
      await says(page, words('formation.dues.owing'), WOMEN[0] ?? '');
      await page.locator('main [name=founder]').selectOption({ label: WOMEN[0] ?? '' });
      await fill(page, { amount: '300' });
      await press(page, 'formation.payment.keep');
      await says(page, words('formation.kept'));
      await press(page, 'formation.payment.bank-do');
      equal(await page.locator('main').getByText(words('formation.dues.bank-late')).count(), 0);
    },
  },
];

async function founders(page: Page): Promise<void> {
  for (const [at, nameLatin] of WOMEN.entries()) {
    await opens(page, `${told.file}/founders`);
    const person = { gender: 'F', birthYear: String(1975 + at), address: 'Aghbalo', cashShares: '2' };
    await fill(page, { nameLatin, ...person, function: FUNCTIONS[at] ?? '' });
    await press(page, 'formation.founder.keep');
    await says(page, words('formation.kept'), nameLatin);
  }
  await press(page, 'formation.next');
}

async function payments(page: Page): Promise<void> {
  for (const label of WOMEN) {
    await opens(page, `${told.file}/capital`);
    await page.locator('main [name=founder]').selectOption({ label });
    await fill(page, { amount: '100' });
    await press(page, 'formation.payment.keep');
  }
  await press(page, 'formation.payment.bank-do');
}
