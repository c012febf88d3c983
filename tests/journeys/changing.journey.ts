import { equal } from 'node:assert/strict';
import { addPaper, answers, entered } from './file-steps.ts';
import { fill, findCooperative, follow, opens, press, says, words } from './steps.ts';
import type { Story } from './story.ts';

/** The cooperative the weavers became, in the stories of formation. */
const NAME = 'Coopérative Tizerbiyin n Aghbalo';

export const stories: readonly Story[] = [
  {
    title:
      'the new cooperative raises its capital: assembly, clerk, central register, and its thread tells it',
    async run({ newPage }) {
      const page = await entered(newPage, 'Fatima');
      const home = await findCooperative(page, NAME);
      await follow(page, page.getByRole('link', { name: words('formation.kind.amendment') }));
      await press(page, 'formation.open.do');
      const file = new URL(page.url()).pathname;
      await opens(page, `${file}/change?subject=capital`);
      await fill(page, { decidedOn: '2020-01-01', capital: '30 000' });
      await press(page, 'formation.change.keep');
      await says(page, words('formation.refusal.before-registration'));
      equal(await page.locator('[name=capital]').inputValue(), '30 000');
      await fill(page, { decidedOn: (await page.locator('[name=decidedOn]').getAttribute('max')) ?? '' });
      await press(page, 'formation.change.keep');
      for (const kind of ['minutes', 'signed-statutes', 'signed-request']) await addPaper(page, kind);
      await press(page, 'formation.next');
      await press(page, 'formation.send.registration');
      const title = NAME;
      await answers(newPage, 'Samira', { title, outcome: 'accepted', number: '9' });
      await answers(newPage, 'Hakima', { title, outcome: 'accepted' });
      await opens(page, file);
      await says(page, words('formation.done.amendment'));
      await opens(page, home);
      await says(page, words('registry.event.amendment'), '30 000');
    },
  },
  {
    title: 'Fatima asks an expired name again, and the file will go on where it was',
    async run({ newPage }) {
      const page = await entered(newPage, 'Fatima');
      await opens(page, '/formation');
      await follow(page, page.getByRole('link', { name: 'Teinturières de la Fontaine' }));
      await press(page, 'formation.name.again');
      await press(page, 'formation.send.name');
      await says(page, words('formation.state.with-office'));
    },
  },
];
