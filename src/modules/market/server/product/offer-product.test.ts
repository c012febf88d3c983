import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordMove } from '#modules/registry/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { reading } from '#platform/database/server';
import { sql } from 'kysely';
import { foundProducts, productPage, rebuildListings, shopPage } from '../index.ts';
import { NOON, officerOf, testMarket, type TestMarket } from '../test-market.ts';
import { describeProduct } from './describe-product.ts';
import { moveProduct } from './move-product.ts';
import { offerProduct } from './offer-product.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await testMarket();
});
afterAll(() => market.close());

const anybody = () => ({ actor: { kind: 'anonymous' } as const, db: market.db, now: NOON });

async function finds(asked: Readonly<Record<string, string>>): Promise<string[]> {
  const found = await foundProducts.ask(anybody(), asked);
  if (!found.ok) throw new Error(found.code);
  return found.value.lines.map(({ productId }) => productId);
}

describe('a photo, a picture, a price', () => {
  test('Khadija puts a carpet on sale, and everybody sees it with its number', async () => {
    const cooperative = await market.cooperative();
    const sent = { cooperative, kind: 'carpet', price: '٤٥٠٠', photo: market.photo, photoName: 'a.jpg' };
    const offered = await offerProduct.perform(market.call(officerOf(cooperative)), sent);
    if (!offered.ok) throw new Error(offered.code);
    const { product } = offered.value;
    const shown = await productPage.ask(anybody(), { cooperative, product });
    expect(shown).toMatchObject({
      ok: true,
      value: {
        number: 1,
        mine: false,
        product: { name: { fr: 'Tapis noué', ar: 'زربية معقودة' }, price: 450_000, left: 1, stock: 'piece' },
      },
    });
    const shop = await shopPage.ask(anybody(), { cooperative });
    expect(shop.ok && shop.value.products).toHaveLength(1);
  });

  test.each([
    [{ price: '0.001' }, 'price-unreadable'],
    [{ price: '0,5' }, 'price-too-small'],
    [{ price: '10000000000' }, 'price-too-large'],
    [{ price: 'cher' }, 'price-unreadable'],
    [{ photo: Buffer.from('zarbia').toString('base64') }, 'picture-unreadable'],
    [{ kind: 'honey', count: '0' }, 'nothing-to-sell'],
    [{ kind: 'spaceship' }, 'invalid'],
  ])('%j is refused by name: %s', async (wrong, code) => {
    const cooperative = await market.cooperative();
    const sent = {
      cooperative,
      kind: 'carpet',
      price: '100',
      photo: market.photo,
      photoName: 'a.jpg',
      ...wrong,
    };
    expect(await offerProduct.perform(market.call(), sent)).toMatchObject({ ok: false, code });
  });

  test('a suspended cooperative sells nothing', async () => {
    const cooperative = await market.cooperative();
    const move = { cooperative, move: 'suspension', legalDay: '2023-01-02', filedDay: '2023-01-02' };
    expect(await recordMove.perform(market.call(), move)).toMatchObject({ ok: true });
    const sent = { cooperative, kind: 'carpet', price: '100', photo: market.photo, photoName: 'a.jpg' };
    expect(await offerProduct.perform(market.call(), sent)).toMatchObject({ code: 'seller-suspended' });
  });

  test('nobody sells for a cooperative that is not hers', async () => {
    const [hers, other] = [await market.cooperative(), await market.cooperative()];
    const sent = { cooperative: other, kind: 'carpet', price: '9', photo: market.photo, photoName: 'a.jpg' };
    expect(await offerProduct.perform(market.call(officerOf(hers)), sent)).toMatchObject({ ok: false });
  });
});

describe('finding', () => {
  test('zarbia, zerbia, زربية and tapis find one carpet; a misspelt argan finds the oil', async () => {
    const cooperative = await market.cooperative();
    const carpet = await market.offer(cooperative);
    const oil = await market.offer(cooperative, { kind: 'argan', price: '120', count: '30' });
    for (const q of ['zarbia', 'zerbia', 'زربية', 'tapis', 'Tapis noué', 'زرابي']) {
      const found = await finds({ q });
      expect(found, q).toContain(carpet);
      expect(found, q).not.toContain(oil);
    }
    for (const q of ['argan', 'أركان', 'arganie', 'argann']) expect(await finds({ q }), q).toContain(oil);
  });

  test('by kind, place and price; what is put away is not found', async () => {
    const cooperative = await market.cooperative();
    const honey = await market.offer(cooperative, { kind: 'honey', price: '80', count: '5' });
    expect(await finds({ kind: 'honey', place: '05.301', least: '50', most: '٩٠' })).toContain(honey);
    expect(await finds({ kind: 'honey', place: '03' })).not.toContain(honey);
    expect(await finds({ kind: 'honey', most: '79' })).not.toContain(honey);
    const away = { cooperative, product: honey, move: 'put-away' };
    expect(await moveProduct.perform(market.call(), away)).toMatchObject({ ok: true });
    expect(await finds({ kind: 'honey' })).not.toContain(honey);
    expect(await productPage.ask(anybody(), { cooperative, product: honey })).toMatchObject({
      code: 'absent',
    });
  });

  test('what facts kept up and what is rebuilt are the same', async () => {
    const lines = () =>
      reading(
        databaseScope(SYSTEM),
        async (db) =>
          (
            await sql`select product_id, name_fr, left_over, words::text from market.listing
              order by 1`.execute(db)
          ).rows,
        market.db,
      );
    const before = await lines();
    expect(before.length).toBeGreaterThan(0);
    expect(await rebuildListings.perform(market.call(), {})).toMatchObject({ ok: true });
    expect(await lines()).toEqual(before);
  });
});

describe('telling more', () => {
  test('names, texts and measures change together, and two who write at once are told', async () => {
    const cooperative = await market.cooperative();
    const product = await market.offer(cooperative);
    const told = {
      cooperative,
      product,
      version: 1,
      kind: 'carpet',
      price: '5 200,50',
      nameFr: 'Tapis de Mrirt aux losanges',
      nameAr: 'زربية مريرت',
      length: '٢٥٠',
      width: '165,5 cm',
      colours: 'rouge, safran، أبيض',
      textFr: 'Noué serré.',
      textAr: 'معقودة بإحكام.',
    };
    expect(await describeProduct.perform(market.call(), told)).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(await describeProduct.perform(market.call(), told)).toMatchObject({ code: 'stale' });
    const shown = await productPage.ask(anybody(), { cooperative, product });
    expect(shown.ok && shown.value.product).toMatchObject({
      price: 520_050,
      facts: { lengthMillimetres: 2_500, widthMillimetres: 1_655, colours: ['rouge', 'safran', 'أبيض'] },
    });
    expect(await finds({ q: 'losange' })).toContain(product);
    const nameless = { ...told, version: 2, nameAr: '' };
    expect(await describeProduct.perform(market.call(), nameless)).toMatchObject({ code: 'name-missing' });
  });

  test('K1: what is on sale has name and text in French and Arabic, by rule and by database', async () => {
    const cooperative = await market.cooperative();
    const product = await market.offer(cooperative);
    const shown = async () => {
      const page = await productPage.ask(
        { ...anybody(), actor: officerOf(cooperative) },
        { cooperative, product },
      );
      if (!page.ok) throw new Error(page.code);
      return page.value.product;
    };
    const { text } = await shown();
    expect(text.fr).toContain('coopérative');
    expect(text.ar).toContain('تعاونية');
    const told = { cooperative, product, kind: 'carpet', price: '100', nameFr: 'Tapis', nameAr: 'زربية' };
    const tells = (version: number, texts: object) =>
      describeProduct.perform(market.call(), { ...told, version, ...texts });
    for (const [texts, field] of [
      [{ textFr: 'Noué serré.' }, 'textAr'],
      [{ textAr: 'معقودة بإحكام.' }, 'textFr'],
    ] as const)
      expect(await tells(1, texts)).toMatchObject({ ok: false, code: 'text-missing', field });
    const moves = (move: string) => moveProduct.perform(market.call(), { cooperative, product, move });
    expect(await moves('put-away')).toMatchObject({ ok: true });
    expect(await tells(2, { textFr: 'Noué serré.' })).toMatchObject({ ok: true });
    expect(await moves('publish')).toMatchObject({ ok: false, code: 'lacks-text-ar' });
    await expect(
      sql`update market.product set state = 'on-sale' where product_id = ${product}`.execute(market.db),
    ).rejects.toThrow(/product_told/);
    expect(await tells(3, { textFr: 'Noué serré.', textAr: 'معقودة بإحكام.' })).toMatchObject({ ok: true });
    expect(await moves('publish')).toMatchObject({ ok: true });
  });
});
