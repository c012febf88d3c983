import { equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { enterAs, figure, fill, findCooperative, follow, opens, press, says, send, words } from './steps.ts';
import type { Story } from './story.ts';

const NAME = "Coopérative Tazrbit n'Igoudar";
const PROVINCE = '05.301';
const REGISTERED = '2026-03-02';
const NEW = {
  nameFr: NAME,
  nameAr: 'تعاونية تازربيت ن إكودار',
  commune: '05.301.01.05',
  sector: 'artisanat',
  activity: 'Tapis noués',
  registeredOn: REGISTERED,
  capital: '10 000',
  women: '9',
  men: '2',
  officers: '3',
  womenOfficers: '3',
};

export const stories: readonly Story[] = [
  {
    title: 'Brahim registers a cooperative; the figures of its province follow, from its day on',
    async run({ page, newPage }) {
      const reader = await newPage();
      const count = (day: string) => figure(reader, { indicator: 'cooperatives', place: PROVINCE, day });
      const [before, dayBefore] = [await count(REGISTERED), await count('2026-03-01')];
      await enterAs(page, 'Brahim');
      await opens(page, '/office/cooperatives/new');
      await fill(page, NEW);
      await press(page, 'registry.tend.register-do');
      await says(page, words('registry.tend.done.registered'), NAME);
      equal(await count(REGISTERED), before + 1);
      equal(await count('2026-03-01'), dayBefore, 'the day before knows nothing of it');
      await findCooperative(reader, NAME);
      await says(reader, NAME, words('registry.thread.led-by-women'));
    },
  },
  {
    title:
      'fewer than five founders, a day to come, a name left empty: refused in sentences, and nothing is lost',
    async run({ page }) {
      await enterAs(page, 'Brahim');
      await opens(page, '/office/cooperatives/new');
      await fill(page, {
        ...NEW,
        nameFr: 'Coopérative Wahda',
        nameAr: 'تعاونية الوحدة ن مريرت',
        women: '2',
        men: '1',
      });
      await press(page, 'registry.tend.register-do');
      ok((await page.locator('main [aria-invalid=true]').count()) > 0);
      equal(await page.locator('[name=nameFr]').inputValue(), 'Coopérative Wahda');
      equal(await page.locator('[name=commune]').inputValue(), NEW.commune);
      await fill(page, { women: '9', registeredOn: '2099-01-01' });
      await press(page, 'registry.tend.register-do');
      equal(await page.locator('[name=registeredOn]').getAttribute('aria-invalid'), 'true');
      await opens(page, '/cooperatives?q=wahda&commune=05.301.01.05&province=05.301&region=05');
      equal(await page.getByText('Coopérative Wahda').count(), 0);
    },
  },
  {
    title: 'Brahim suspends it, strikes it off, then corrects: nothing is erased and the figures come back',
    async run({ page, newPage }) {
      const reader = await newPage();
      await enterAs(page, 'Brahim');
      const public_ = await findCooperative(page, NAME);
      const count = () => figure(reader, { indicator: 'cooperatives', place: PROVINCE, day: '2026-10-01' });
      const counted = await count();
      await move(page, public_, { move: 'suspension', legalDay: '2026-05-04' });
      equal(await count(), counted, 'a suspended cooperative exists: it counts');
      await move(page, public_, { move: 'striking-off', legalDay: '2026-06-08' });
      equal(await count(), counted - 1);
      await follow(
        page,
        page.getByRole('link', { name: new RegExp(`${words('registry.event.striking-off')}`) }),
      );
      await fill(page, { note: 'Acte d’une autre coopérative' });
      await press(page, 'registry.tend.correct-do');
      await says(page, words('registry.tend.done.corrected'), words('registry.event.annulled'));
      equal(await count(), counted);
      await opens(reader, public_);
      await says(reader, words('registry.state.suspended'), words('registry.event.correction'));
    },
  },
  {
    title: 'Brahim gives it a number of the craft register, which nobody else may then bear',
    async run({ page }) {
      await enterAs(page, 'Brahim');
      const mine = await findCooperative(page, NAME);
      const other = await findCooperative(page, "Tifaouine n'Oumlil");
      const number = { scheme: 'ice', value: '009988776000054' };
      await opens(page, `/office${mine}/number`);
      await fill(page, number);
      await press(page, 'registry.tend.number-do');
      await says(page, words('registry.tend.done.numbered'), number.value);
      await opens(page, `/office${other}/number`);
      await fill(page, number);
      await press(page, 'registry.tend.number-do');
      equal(await page.locator('[name=value]').inputValue(), number.value);
      ok(
        (await page.locator('main [role=alert], main [aria-invalid=true]').count()) > 0,
        'a number has one bearer',
      );
    },
  },
  {
    title: 'who does not keep the register cannot write in it, even by sending the form',
    async run({ newPage }) {
      for (const someone of ['Khadija', 'Omar', 'Nadia'] as const) {
        const page = await newPage();
        await enterAs(page, someone);
        await opens(page, '/office/cooperatives/new', 403);
        const answer = await send(page, '/office/cooperatives/new', NEW);
        equal(answer.status(), 403, `${someone} sends the form and gets ${answer.status()}`);
      }
    },
  },
];

async function move(page: Page, path: string, typed: Record<string, string>): Promise<void> {
  await opens(page, `/office${path}/move`);
  await fill(page, typed);
  await press(page, 'registry.tend.move-do');
  await says(page, words('registry.tend.done.moved'));
}
