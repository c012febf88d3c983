import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { enterAs, follow, opens, plain, readNumber, says } from './steps.ts';
import type { Story } from './story.ts';

/** What the newspapers told, computed by the pages from the rows of the demonstration. */
export const stories: readonly Story[] = [
  {
    title: 'the pages count Moazara’s 577 projects, 60 % led by women, 50 % rural, from their rows',
    async run({ page }) {
      await opens(page, '/funding/moazara');
      deepEqual((await figures(page)).slice(0, 3), ['577', '60 %', '50 %']);
      const editions = [await projectsOf(page, '2020'), await projectsOf(page, '2021')];
      deepEqual([...editions, await projectsOf(page, '2022-2023')], [42, 135, 237]);
      equal(await projectsOf(page, '2024'), 163);
    },
  },
  {
    title: 'Khémisset 2019–2023 and 2024, the contests and the six partners of Mrirt add up from their rows',
    async run({ page }) {
      await opens(page, '/funding/indh-khemisset');
      const done = await rowOf(page, '2019-2023');
      for (const told of ['21', '7 900 000 DH', '4 740 000 DH'])
        ok(done.includes(told), `${told} is not in: ${done}`);
      const planned = await rowOf(page, '2024');
      ok(planned.startsWith('2024 73 '), planned);
      ok(planned.includes('10 540 000 DH'), planned);
      equal((await figures(page)).at(3), String(21 + 16), 'the cooperatives of both');
      await opens(page, '/funding/lalla-al-moutaaouina');
      equal((await figures(page))[1], '100 %', 'a prize for women');
      ok((await rowOf(page, '2023')).includes(plain('1 550 000 DH')), '31 winners of 50,000 dirhams');
      await opens(page, '/funding/generation-solidaire');
      ok((await rowOf(page, '2025')).includes(plain('1 400 000 DH')), '28 winners of 50,000 dirhams');
      await opens(page, '/funding/mrirt-wool');
      const partners = ['Fondation Mohammed V', 'Économie sociale', 'Ministère de la Solidarité'];
      await says(page, ...partners, 'Caisse de dépôt', 'Région Béni Mellal', 'Province de Khénifra');
    },
  },
  {
    title: 'FLOWER planned 300 people and reached more than 1,000, 111 cooperatives and 60 groups',
    async run({ page }) {
      await opens(page, '/funding/flower');
      await says(page, 'Personnes touchées Maroc 300 au moins 1 000 333 %', 'Personnes touchées Tunisie');
      await says(page, 'Jeunes coachs Maroc 10 10', 'Jeunes coachs Tunisie 10 10');
      await says(page, 'Maroc – 111', 'Tunisie – 60', 'Rabat-Salé-Kénitra – 69', 'Hoceima – 15');
      await says(page, 'Hoceima 16 3 19 %', 'Rabat-Salé-Kénitra 5 5 100 %');
    },
  },
  {
    title: 'Mourafaka’s cohort of 500 walks: Nadia sees who is enrolled and the visits under way',
    async run({ page }) {
      await enterAs(page, 'Nadia');
      await opens(page, '/office/accompaniment');
      await follow(page, page.locator('main').getByRole('link', { name: 'Mourafaka, cohorte de 500' }));
      const [enrolled = '', done = ''] = await figures(page);
      equal(enrolled, '500 sur 500');
      ok(readNumber(done) > 500, `${done} visits were made`);
    },
  },
];

async function figures(page: Page): Promise<string[]> {
  return (await page.locator('main .figure .value').allInnerTexts()).map((text) => plain(text).trim());
}

/** The row of an edition, as it is read. */
async function rowOf(page: Page, edition: string): Promise<string> {
  const row = page.locator('main table').first().locator('tbody tr').filter({ hasText: edition });
  return plain(await row.first().innerText()).trim();
}

async function projectsOf(page: Page, edition: string): Promise<number> {
  return readNumber((await rowOf(page, edition)).slice(edition.length).trim().split(' ')[0] ?? '');
}
