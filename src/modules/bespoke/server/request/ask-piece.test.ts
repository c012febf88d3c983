import { afterAll, beforeAll, expect, test } from 'vitest';
import { productPage } from '#modules/market/server';
import { changeMyOrder } from '#modules/sales/server';
import { reading } from '#platform/database/server';
import { databaseScope } from '#platform/operation';
import { askPiece, makerRequest, myRequest, piecePhoto, tellModel } from '../index.ts';
import { listRequestEvents } from './request-event.sql.ts';
import { ASKING, CAFTAN, NOON, somebody, testBespoke, type TestBespoke } from '../test-bespoke.ts';
import { askedCaftan } from '../test-piece.ts';

let bespoke: TestBespoke;
beforeAll(async () => {
  bespoke = await testBespoke();
});
afterAll(() => bespoke.close());

test.each([
  [{ boxes: { ...ASKING.boxes, 'm-bust': '400' } }, 'measure-too-large'],
  [{ boxes: { ...ASKING.boxes, 'm-bust': '' } }, 'measure-missing'],
  [{ seen: '1999' }, 'price-changed'],
  [{ phone: '12' }, 'phone-unreadable'],
  [{ wishedDay: '2024-12-01' }, 'wished-day-past'],
  [{ photo: Buffer.from('zarbia').toString('base64') }, 'picture-unreadable'],
  [{ name: '' }, 'invalid'],
])('asked with %j, it is refused by name: %s', async (wrong, code) => {
  const cooperative = await bespoke.cooperative();
  const product = await bespoke.caftan(cooperative);
  const asked = { cooperative, product, ...ASKING, ...wrong };
  expect(await askPiece.perform(bespoke.call(somebody('Zineb')), asked)).toMatchObject({ ok: false, code });
});

test('more than five waiting with one cooperative is no longer asking', async () => {
  const cooperative = await bespoke.cooperative();
  const product = await bespoke.caftan(cooperative);
  const zineb = somebody('Zineb');
  const ask = () => askPiece.perform(bespoke.call(zineb), { cooperative, product, ...ASKING });
  for (let at = 0; at < 5; at++) expect(await ask()).toMatchObject({ ok: true });
  expect(await ask()).toMatchObject({ code: 'too-many-waiting' });
});

test('a request is hers and its makers’: nobody else sees it, its photos, or moves it', async () => {
  const piece = await askedCaftan(bespoke);
  await piece.offer();
  await piece.accept();
  await piece.pay('deposit');
  await piece.show();
  const other = somebody('Omar', { cooperative: await bespoke.cooperative() });
  const asking = { actor: other, db: bespoke.db, now: NOON };
  expect(await myRequest.ask(asking, piece.key)).toMatchObject({ code: 'absent' });
  expect(await makerRequest.ask(asking, piece.key)).toMatchObject({ code: 'absent' });
  const file = (await piece.seen()).events.flatMap(({ photo }) => photo ?? [])[0]?.fileId;
  expect(await piecePhoto.ask(asking, { ...piece.key, file })).toMatchObject({ code: 'absent' });
  const hers = { ...asking, actor: piece.zineb };
  expect(await piecePhoto.ask(hers, { ...piece.key, file })).toMatchObject({ ok: true });
  const events = await reading(
    databaseScope(other),
    (db) => listRequestEvents(db, { organisationId: other.onBehalfOf, requestId: piece.key.request }),
    bespoke.db,
  );
  expect(events).toEqual([]);
  const move = { purchase: piece.key.request, cooperative: piece.cooperative, order: piece.key.request };
  expect(await changeMyOrder.perform(bespoke.call(other), { ...move, move: 'cancel' })).toMatchObject({
    code: 'absent',
  });
});

test('the thing itself stays on sale for the next who asks, at whatever price it has then', async () => {
  const piece = await askedCaftan(bespoke);
  const { cooperative, product } = piece;
  await tellModel.perform(bespoke.call(), { cooperative, product, ...CAFTAN, base: '2600' });
  expect((await piece.seen()).request.price).toBe(2_000_00);
  const after = await productPage.ask(bespoke.call(), { cooperative, product });
  expect(after).toMatchObject({ value: { product: { state: 'on-sale', price: 2_600_00 } } });
});
