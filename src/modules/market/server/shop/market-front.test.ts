import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundProducts, marketFront, rebuildListings, tellShopStory, toldShops } from '../index.ts';
import { moveProduct } from '../product/move-product.ts';
import { describeProduct } from '../product/describe-product.ts';
import { testMarket, type TestMarket } from '../test-market.ts';

let market: TestMarket;
let cooperative: string;

beforeAll(async () => {
  market = await testMarket();
  cooperative = await market.cooperative();
});
afterAll(() => market.close());

const front = async (region?: string) => {
  const answer = await marketFront.ask(market.call(), { ...(region && { region }) });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};
const shops = async (asked = {}) => {
  const answer = await toldShops.ask(market.call(), asked);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};

test('the shelves count what is on sale, as it comes and goes, and a rebuild counts the same', async () => {
  const carpet = await market.offer(cooperative);
  await market.offer(cooperative, { kind: 'flatweave' });
  await market.offer(cooperative);
  expect((await front()).kinds).toEqual([
    { code: 'carpet', things: 2 },
    { code: 'flatweave', things: 1 },
  ]);
  await moveProduct.perform(market.call(), { cooperative, product: carpet, move: 'put-away' });
  const after = await front('05');
  expect(after.kinds).toEqual([
    { code: 'carpet', things: 1 },
    { code: 'flatweave', things: 1 },
  ]);
  expect(after.newest).toHaveLength(2);
  expect((await front('04')).kinds).toEqual([]);
  await rebuildListings.perform(market.call(), {});
  expect(await front('05')).toEqual(after);
});

test('a shop that tells its story comes first in its region, with what it wrote last', async () => {
  const other = await market.cooperative();
  await market.offer(other);
  const told = await tellShopStory.perform(market.call(), {
    cooperative,
    version: '0',
    storyFr: 'Nous tissons depuis 2019.',
    storyAr: '',
  });
  expect(told.ok).toBe(true);
  const stale = await tellShopStory.perform(market.call(), { cooperative, version: '0', storyFr: 'Autre' });
  expect(stale).toMatchObject({ ok: false, code: 'stale' });
  const { shops: lines, count } = await shops({ place: '05' });
  expect(count).toBe(2);
  expect(lines[0]).toMatchObject({
    organisationId: cooperative,
    things: 2,
    kinds: ['carpet', 'flatweave'],
    story: { fr: 'Nous tissons depuis 2019.', ar: '' },
  });
  expect(await shops({ place: '09' })).toMatchObject({ count: 0, shops: [] });
});

test('colours and sizes that were written freely are found by their families', async () => {
  const product = await market.offer(cooperative);
  const described = await describeProduct.perform(market.call(), {
    cooperative,
    product,
    version: '1',
    kind: 'carpet',
    price: '4500',
    nameFr: 'Tapis du soir',
    nameAr: 'زربية المساء',
    textFr: 'Fait main.',
    textAr: 'صنع يدوي.',
    colours: 'rouge garance، نيلي',
    length: '250',
    width: '160',
  });
  expect(described.ok).toBe(true);
  const found = async (asked: object) => {
    const answer = await foundProducts.ask(market.call(), asked);
    if (!answer.ok) throw new Error(answer.code);
    return answer.value.lines.map(({ productId }) => productId);
  };
  expect(await found({ colour: 'red' })).toEqual([product]);
  expect(await found({ colour: 'blue', size: 'large', q: 'zarbia' })).toEqual([product]);
  expect(await found({ colour: 'green' })).toEqual([]);
  expect(await found({ colour: 'red', size: 'small' })).toEqual([]);
});
