import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOON, later, somebody, testSales, type TestSales } from '../test-sales.ts';
import { carpetOrder } from '../test-order.ts';
import { orderTalk } from './order-talk.ts';
import { seeTalk } from './see-talk.ts';
import { talkPhoto } from './talk-photo.ts';
import { writeMessage } from './write-message.ts';
import { writeMyMessage } from './write-my-message.ts';
import { sellerOrders } from '../order/seller-orders.ts';
import { myPurchases } from '../purchase/my-purchases.ts';

let sales: TestSales;
let photo: string;
beforeAll(async () => {
  sales = await testSales();
  const made = sharp({ create: { width: 400, height: 300, channels: 3, background: '#243a6b' } }).jpeg();
  photo = (await made.toBuffer()).toString('base64');
});
afterAll(() => sales.close());

/** An order of Driss, and what both sides may say of it. */
async function talked() {
  const story = await carpetOrder(sales, { paymentWay: 'transfer' });
  const { key, purchase, driss, khadija } = story;
  return {
    ...story,
    asks: (text: string, change: object = {}, now = NOON) =>
      writeMyMessage.perform(sales.call(driss, now), { ...key, purchase, text, ...change }),
    answers: (text: string, now = NOON, who = khadija) =>
      writeMessage.perform(sales.call(who, now), { ...key, text }),
    reads: async (who = driss) => {
      const talk = await orderTalk.ask({ actor: who, db: sales.db, now: NOON }, key);
      return talk.ok ? talk.value : talk.code;
    },
    moves: story.does,
    buyerMoves: story.asks,
  };
}

test('Driss asks, Khadija answers, each sees what is new until it is opened', async () => {
  const { asks, answers, reads, driss, khadija, key } = await talked();
  expect(await asks('  Peut-on le plier ?  ')).toMatchObject({ ok: true });
  expect(await reads(khadija)).toMatchObject({ unread: true, messages: [{ text: 'Peut-on le plier ?' }] });
  expect(await reads(driss)).toMatchObject({ unread: false });
  const listed = await sellerOrders.ask(sales.call(khadija), { cooperative: key.cooperative });
  expect(listed).toMatchObject({ value: { orders: [{ unread: true }] } });
  const seen = { cooperative: key.cooperative, subject: key.order };
  expect(await seeTalk.perform(sales.call(khadija), seen)).toMatchObject({ ok: true });
  expect(await reads(khadija)).toMatchObject({ unread: false });
  expect(await answers('Oui, en quatre.', later(0.01))).toMatchObject({ ok: true });
  expect(await reads(driss)).toMatchObject({ unread: true });
  const bought = () => myPurchases.ask({ actor: driss, db: sales.db, now: NOON }, {});
  expect(await bought()).toMatchObject({
    value: [{ orders: [{ unread: true, lines: [{ kind: 'carpet' }] }] }],
  });
  expect(await seeTalk.perform(sales.call(driss, later(0.02)), seen)).toMatchObject({ ok: true });
  expect(await bought()).toMatchObject({ value: [{ orders: [{ unread: false }] }] });
});

test('a photo goes with a message, and only both sides see it', async () => {
  const { asks, reads, khadija, key } = await talked();
  expect(await asks('', { photo, photoName: 'coin.jpg' })).toMatchObject({ ok: true });
  const told = await reads(khadija);
  const file = typeof told === 'string' ? undefined : told.messages[0]?.photo?.fileId;
  const looks = (actor: typeof khadija) => talkPhoto.ask({ actor, db: sales.db }, { ...key, file });
  expect(await looks(khadija)).toMatchObject({ ok: true });
  expect(await looks(somebody('Omar', { cooperative: await sales.cooperative() }))).toMatchObject({
    code: 'absent',
  });
});

test.each([
  [{ text: '' }, 'message-empty'],
  [{ text: 'x'.repeat(801) }, 'invalid'],
  [{ photo: Buffer.from('zarbia').toString('base64') }, 'picture-unreadable'],
])('%j is refused by name: %s', async (wrong, code) => {
  const { asks, reads } = await talked();
  expect(await asks('Bonjour', wrong)).toMatchObject({ ok: false, code });
  expect(await reads()).toMatchObject({ messages: [] });
});

test('nobody else writes or reads; who never gets an answer waits for one', async () => {
  const { asks, answers, reads, key, purchase } = await talked();
  const omar = somebody('Omar', { cooperative: await sales.cooperative() });
  expect(await answers('Bonjour', NOON, omar)).toMatchObject({ code: 'absent' });
  const forged = { ...key, purchase, text: 'Bonjour' };
  expect(await writeMyMessage.perform(sales.call(omar), forged)).toMatchObject({ code: 'absent' });
  expect(await reads(omar)).toBe('absent');
  for (let at = 0; at < 20; at++)
    expect(await asks(`${at}`, {}, later(at / 1000))).toMatchObject({ ok: true });
  expect(await asks('Alors ?', {}, later(0.5))).toMatchObject({ code: 'wait-for-answer' });
  expect(await answers('Pardon, me voici.', later(0.6))).toMatchObject({ ok: true });
  expect(await asks('Merci', {}, later(0.7))).toMatchObject({ ok: true });
});

test('the office reads and writes only when it must decide between them', async () => {
  const { asks, answers, reads, moves, buyerMoves, pay } = await talked();
  const meryem = somebody('Meryem', { everywhere: true });
  await asks('Le tapis est taché.');
  expect(await reads(meryem)).toEqual({ messages: [], unread: false });
  expect(await answers('Bonjour', NOON, meryem)).toMatchObject({ code: 'nothing-to-settle' });
  await pay();
  for (const move of ['accept', 'make-ready', 'ship']) await moves(move);
  await buyerMoves('dispute');
  expect(await reads(meryem)).toMatchObject({ messages: [{ text: 'Le tapis est taché.' }] });
  expect(await answers('Envoyez une photo, s’il vous plaît.', later(0.2), meryem)).toMatchObject({
    ok: true,
  });
  expect(await reads()).toMatchObject({ unread: true, messages: [{ by: 'buyer' }, { by: 'office' }] });
});
