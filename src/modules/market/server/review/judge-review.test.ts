import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM } from '#platform/operation';
import { firstText } from '../../product/first-text.ts';
import { foundProducts, productPage } from '../index.ts';
import { describeProduct } from '../product/describe-product.ts';
import { moveProduct } from '../product/move-product.ts';
import { officerOf, testMarket, type TestMarket } from '../test-market.ts';
import { askForText } from './ask-for-text.ts';
import { judgeReview } from './judge-review.ts';
import { reviewWorklist } from './review-worklist.ts';
import { writeText } from './write-text.ts';

let market: TestMarket;
let cooperative: string;
beforeAll(async () => {
  market = await testMarket();
  cooperative = await market.cooperative();
});
afterAll(() => market.close());

const FIRST = firstText({ stock: 'quantity', communeCode: '05.301.03.07' });
const anybody = () => ({ actor: { kind: 'anonymous' } as const, db: market.db, now: market.call().now });

async function told(texts: Readonly<Record<string, string>>): Promise<string> {
  const product = await market.offer(cooperative, { kind: 'honey', count: '5' });
  await describe(product, 1, texts);
  return product;
}

function describe(product: string, version: number, texts: Readonly<Record<string, string>>) {
  const named = { kind: 'honey', price: '80', nameFr: 'Miel de thym', nameAr: 'عسل الزعتر' };
  const typed = { ...named, textFr: FIRST.fr, textAr: FIRST.ar, ...texts };
  return describeProduct.perform(market.call(), { cooperative, product, version: String(version), ...typed });
}

const shown = async (product: string) => {
  const page = await productPage.ask(anybody(), { cooperative, product });
  if (!page.ok) throw new Error(page.code);
  return page.value;
};

async function waiting(product: string) {
  const open = await reviewWorklist.ask({ actor: SYSTEM, db: market.db, now: market.call().now }, {});
  if (!open.ok) throw new Error(open.code);
  return open.value.filter((one) => one.productId === product);
}

test('a honey that heals is not told to buyers before somebody has judged it', async () => {
  const product = await told({ textFr: 'Il guérit la toux.', textAr: 'يعالج السعال.' });
  expect((await shown(product)).product.text).toEqual({ fr: '', ar: '' });
  const [review] = await waiting(product);
  expect(review).toMatchObject({ kind: 'health', said: 'guerit يعالج' });
  const refuse = { cooperative, review: review?.reviewId, as: 'refused', reason: 'Aucun aliment ne soigne.' };
  expect(await judgeReview.perform(market.call(officerOf(cooperative)), refuse)).toMatchObject({ ok: false });
  expect(await judgeReview.perform(market.call(), refuse)).toMatchObject({ ok: true });
  expect(await judgeReview.perform(market.call(), refuse)).toMatchObject({ code: 'review-ended' });
  const publish = { cooperative, product, move: 'publish' };
  expect(await moveProduct.perform(market.call(), publish)).toMatchObject({ code: 'claim-refused' });
  await describe(product, 3, { textFr: 'Récolté en mai.', textAr: 'جني في ماي.' });
  expect(await moveProduct.perform(market.call(), publish)).toMatchObject({ ok: true });
  expect((await shown(product)).product.text.fr).toBe('Récolté en mai.');
});

test('no name promises to heal', async () => {
  const product = await market.offer(cooperative, { kind: 'honey', count: '5' });
  expect(await describe(product, 1, { nameFr: 'Miel qui soigne' })).toMatchObject({
    ok: false,
    code: 'name-promises-cure',
    field: 'nameFr',
  });
});

test('an origin is found as checked only once it is confirmed, by the paper named', async () => {
  const product = await told({ textFr: 'Miel IGP.', textAr: 'عسل.' });
  const found = async () => {
    const answer = await foundProducts.ask(anybody(), { mark: 'origin' });
    return answer.ok ? answer.value.lines.map(({ productId }) => productId) : [];
  };
  expect(await found()).toEqual([]);
  const [review] = await waiting(product);
  const paper = { cooperative, review: review?.reviewId, as: 'confirmed', reason: 'Certificat 2024-117' };
  expect(await judgeReview.perform(market.call(), paper)).toMatchObject({ ok: true });
  expect(await found()).toEqual([product]);
  expect((await shown(product)).confirmed).toMatchObject([{ kind: 'origin', reason: 'Certificat 2024-117' }]);
});

test('the office writes the Arabic that Khadija asked for, and leaves her French as it is', async () => {
  const product = await told({ textFr: 'Récolté en mai.' });
  const ask = () => askForText.perform(market.call(officerOf(cooperative)), { cooperative, product });
  const first = await askForText.perform(market.call(), { cooperative, product });
  expect(first).toMatchObject({ ok: true });
  expect(await ask()).toMatchObject({ ok: false });
  const [review] = await waiting(product);
  const written = await writeText.perform(market.call(), {
    cooperative,
    review: review?.reviewId,
    text: 'جني في ماي.',
  });
  expect(written).toMatchObject({ ok: true });
  expect((await shown(product)).product.text).toEqual({ fr: 'Récolté en mai.', ar: 'جني في ماي.' });
  expect(await waiting(product)).toEqual([]);
  expect(await askForText.perform(market.call(), { cooperative, product })).toMatchObject({
    code: 'no-text-missing',
  });
});
