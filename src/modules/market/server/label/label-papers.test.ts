import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDictionary } from '#platform/text';
import { centimes } from '#platform/money';
import { messages } from '../../messages/index.ts';
import { describeProduct } from '../product/describe-product.ts';
import { offerProduct } from '../product/offer-product.ts';
import { NOON, officerOf, testMarket, type TestMarket } from '../test-market.ts';
import { jarLabelPaper } from './jar-label-paper.ts';
import { labelPage } from './label-page.ts';
import { priceTagPaper } from './price-tag-paper.ts';
import { storeTags } from './store-tags.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await testMarket();
  const said = (locale: 'fr' | 'ar' | 'zgh' | 'en') => Object.assign({}, ...messages[locale]);
  useDictionary({ fr: said('fr'), ar: said('ar'), zgh: said('zgh'), en: said('en') });
});
afterAll(() => market.close());

const pages = (body: Uint8Array) =>
  Buffer.from(body)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length;

/** Who made it, as far as each agreed to be named. */
const MADE = { fr: 'Itto, Fadma et 2 autres membres', ar: 'إيطو، فاضمة وعضوان آخران' };

test('Khadija prints labels for her honey, with what she said of it and lines for the rest', async () => {
  const cooperative = await market.cooperative();
  const khadija = officerOf(cooperative);
  const sent = {
    cooperative,
    kind: 'honey',
    price: '80',
    count: '12',
    photo: market.photo,
    photoName: 'a.jpg',
  };
  const offered = await offerProduct.perform(market.call(khadija), sent);
  if (!offered.ok) throw new Error(offered.code);
  const { product } = offered.value;
  const told = {
    nameFr: 'Miel de thym',
    nameAr: 'عسل الزعتر',
    textFr: 'Récolté en mai.',
    textAr: 'جني في ماي.',
    ingredients: 'Miel',
    weight: '500',
    onssa: 'A.12.3',
  };
  const described = { cooperative, product, version: 1, kind: 'honey', price: '80', ...told };
  const kept = await describeProduct.perform(market.call(khadija), described);
  expect(kept).toMatchObject({ ok: true });
  const asking = { actor: khadija, db: market.db, now: NOON };
  const asked = { cooperative, product, batch: 'L24', count: '14', bestBefore: 'demain' };
  const page = await labelPage.ask(asking, asked);
  if (!page.ok) throw new Error(page.code);
  const { label, missing, seller, count } = page.value;
  expect(label).toMatchObject({ ingredients: 'Miel', netGrams: 500, onssa: 'A.12.3', batch: 'L24' });
  expect(missing).toEqual(['allergens', 'storage', 'best-before']);
  for (const locale of ['fr', 'ar'] as const) {
    const paper = await jarLabelPaper({ label, seller, count, made: MADE }, { locale, now: NOON });
    expect(pages(paper.body)).toBe(2);
  }
  const other = officerOf(await market.cooperative());
  expect(await labelPage.ask({ ...asking, actor: other }, asked)).toMatchObject({ code: 'absent' });
});

test('twelve tags fill a page; a carpet bears its number, and only who sells prints them', async () => {
  const cooperative = await market.cooperative();
  const khadija = officerOf(cooperative);
  const sent = { cooperative, kind: 'carpet', price: '4500', photo: market.photo, photoName: 'a.jpg' };
  await offerProduct.perform(market.call(khadija), sent);
  const store = await storeTags.ask({ actor: khadija, db: market.db, now: NOON }, { cooperative });
  if (!store.ok) throw new Error(store.code);
  expect(store.value.things).toMatchObject([{ number: 1, price: centimes(4500_00) }]);
  const print = (count: number) => {
    const tagged = store.value.things.map((one) => ({ ...one, count, made: MADE }));
    return priceTagPaper({ seller: store.value.seller, tagged }, { locale: 'fr', now: NOON });
  };
  expect([pages((await print(12)).body), pages((await print(13)).body)]).toEqual([1, 2]);
  const omar = officerOf(await market.cooperative());
  const refused = await storeTags.ask({ actor: omar, db: market.db, now: NOON }, { cooperative });
  expect(refused).toMatchObject({ code: 'absent' });
});
