import { afterAll, beforeAll, expect, test } from 'vitest';
import { craftCodes, craftSaid } from '../../product/craft-word.ts';
import { foundProducts } from '../search/found-products.ts';
import { NOON, officerOf, testMarket, type TestMarket } from '../test-market.ts';
import { describeProduct } from './describe-product.ts';
import { productPage } from './product-page.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await testMarket();
});
afterAll(() => market.close());

const TOLD = {
  version: 1,
  kind: 'carpet',
  price: '4500',
  nameFr: 'Tapis de l’aïeule',
  nameAr: 'زربية الجدة',
  textFr: 'Pour une grande pièce.',
  textAr: 'لغرفة كبيرة.',
};

/** A carpet Khadija describes, and what a page shows of it. */
async function described(typed: object) {
  const cooperative = await market.cooperative();
  const product = await market.offer(cooperative);
  const khadija = officerOf(cooperative);
  const asked = { cooperative, product, ...TOLD, ...typed };
  const kept = await describeProduct.perform(market.call(khadija), asked);
  const shown = await productPage.ask({ actor: khadija, db: market.db, now: NOON }, { cooperative, product });
  if (!shown.ok) throw new Error(shown.code);
  return { product, kept, facts: shown.value.product.facts };
}

test('camel hair ticked once is read in each language, and found in any', async () => {
  const ticked = { materialCodes: ['camel-hair'], motifCodes: ['eye'], techniqueCodes: ['hand-spun'] };
  const { product, facts } = await described({ ...ticked, materials: 'un peu de soie' });
  expect(facts).toMatchObject(ticked);
  expect(craftSaid('ar', 'materials', facts)).toBe('وبر الجمل، un peu de soie');
  expect(craftSaid('en', 'motifs', facts)).toBe('Eye');
  for (const q of ['وبر الجمل', 'hand-spun', 'camel hair']) {
    const found = await foundProducts.ask({ actor: officerOf(product), db: market.db, now: NOON }, { q });
    expect(found.ok && found.value.lines.map(({ productId }) => productId), q).toContain(product);
  }
});

test('what she typed before is among the boxes that are ticked', async () => {
  const { facts } = await described({ materials: 'Laine sur laine, poil de chèvre' });
  expect(craftCodes('materials', facts)).toEqual(['wool-on-wool', 'goat-hair']);
});

test('a word nobody offers, or of another fact, is refused and nothing changes', async () => {
  for (const typed of [{ materialCodes: ['gold-bars'] }, { materialCodes: ['diamond'] }]) {
    const { kept, facts } = await described({ ...typed, materials: 'Laine' });
    expect(kept).toMatchObject({ ok: false, code: 'invalid' });
    expect(facts.materials).toBeUndefined();
  }
});
