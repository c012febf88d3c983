import { afterAll, beforeAll, expect, test } from 'vitest';
import * as bespoke from '#modules/bespoke/server';
import { moveOrder, myPurchase, passTime, recordPayment } from '#modules/sales/server';
import { SYSTEM, type PersonActor } from '#platform/operation';
import {
  keepShareRule,
  lineMakers,
  lineParts,
  pieceMakers,
  recordNaming,
  saleShares,
  tellPieceMakers,
} from '../index.ts';
import { payOut } from '../share-out/test-sold-carpet.ts';
import { actingFor, later, NOON, testProduction, type TestProduction } from '../test-production.ts';
import { buyer } from '../test-sale.ts';

let made: TestProduction;
beforeAll(async () => {
  made = await testProduction();
});
afterAll(() => made.close());

const MODEL = {
  measures: ['bust', 'waist', 'hips', 'length'],
  base: '2000',
  days: '20',
  depositPerCent: '40',
  stages: ['cut'],
  boxes: { 'keep-0': '0', 'keep-1': '30', 'keep-2': '40' },
};
const ASKING = {
  boxes: { 'm-bust': '92', 'm-waist': '74', 'm-hips': '98', 'm-length': '140' },
  name: 'Zineb Lahlimi',
  phone: '0612345679',
  city: 'Salé',
  seen: '2000',
};
const OFFER = { price: '2000', days: '20', depositPerCent: '40', validDays: '7' };
const ACCEPTING = {
  version: 2,
  place: '04.421',
  city: 'Salé',
  quarter: 'Hay Salam',
  deliveryWay: 'courier',
  paymentWay: 'transfer',
  agreed: 'yes',
  total: '2045',
};

/** A caftan Zineb has made by Itto (named) and Fadma, its deposit paid; the stages are the test's. */
async function caftan() {
  const cooperative = await made.cooperative();
  const [itto, fadma] = [await made.member(cooperative, 'Itto'), await made.member(cooperative, 'Fadma')];
  const naming = { cooperative, member: itto.memberId, agrees: 'yes', witness: 'Yamna' };
  await recordNaming.perform(made.call(), naming);
  const product = await made.offer(cooperative, { kind: 'caftan', price: '2000' });
  await bespoke.tellModel.perform(made.call(), { cooperative, product, ...MODEL });
  const zineb: PersonActor = { ...buyer(), verbs: new Set(['bespoke.ask-piece', 'bespoke.accept-offer']) };
  const asked = await bespoke.askPiece.perform(made.call(zineb), { cooperative, product, ...ASKING });
  if (!asked.ok) throw new Error(asked.code);
  const key = { cooperative, request: asked.value.request };
  await bespoke.offerPiece.perform(made.call(), { ...key, ...OFFER });
  const accepted = await bespoke.acceptOffer.perform(made.call(zineb), { ...key, ...ACCEPTING });
  if (!accepted.ok) throw new Error(accepted.code);
  const pay = async (purchase: string | undefined, now: Date) => {
    const bought = await myPurchase.ask({ actor: zineb, db: made.db, now }, { purchase });
    if (!bought.ok) throw new Error(bought.code);
    const { reference, total } = bought.value.purchase;
    return recordPayment.perform(made.call(SYSTEM, now), { reference, amount: String(total / 100) });
  };
  await pay(accepted.value.purchase, NOON);
  const photo = { photo: made.photo, photoName: 'a.jpg' };
  const show = (hours: number) =>
    bespoke.tellStage.perform(made.call(SYSTEM, later(hours)), { ...key, ...photo });
  const khadija = actingFor(cooperative);
  const tell = (work: Record<string, string>, hours: number, unit = 'parts') =>
    tellPieceMakers.perform(made.call(khadija, later(hours)), { ...key, unit, work });
  return { cooperative, key, zineb, khadija, itto, fadma, show, tell, pay };
}

type Caftan = Awaited<ReturnType<typeof caftan>>;

/** Zineb says it is right, pays the rest, and it is sent. */
async function sent({ key, zineb, pay }: Caftan) {
  const approving = { ...zineb, verbs: new Set(['bespoke.answer-piece']) };
  const answered = await bespoke.answerPiece.perform(made.call(approving, later(30)), {
    ...key,
    as: 'approve',
  });
  if (!answered.ok) throw new Error(answered.code);
  await pay(answered.value.purchase, later(31));
  const order = { cooperative: key.cooperative, order: key.request };
  return moveOrder.perform(made.call(SYSTEM, later(32)), { ...order, move: 'ship' });
}

/** What Zineb reads of who made it. */
async function read({ key, zineb }: Caftan, hours: number) {
  const asked = { actor: zineb, db: made.db, now: later(hours) };
  const found = await lineMakers.ask(asked, { orders: [key.request] });
  return found.ok ? Object.values(found.value)[0] : found.code;
}

test('Khadija says who made a caftan once it is finished; Zineb reads who agreed to be named', async () => {
  const piece = await caftan();
  const { itto, fadma, show, tell, khadija, key } = piece;
  const work = { [itto.memberId]: '60', [fadma.memberId]: '٤٠' };
  expect(await tell(work, 1)).toMatchObject({ code: 'piece-unfinished' });
  await show(2);
  expect(await show(3)).toMatchObject({ ok: true, value: { stage: 'finished' } });
  expect(await read(piece, 3)).toBeUndefined();
  const tooMuch = { ...work, [fadma.memberId]: '50' };
  expect(await tell(tooMuch, 4)).toMatchObject({ code: 'parts-not-whole' });
  expect(await tell(work, 4)).toMatchObject({ ok: true, value: { makers: 2 } });
  expect(await read(piece, 5)).toMatchObject({ names: [{ nameLatin: 'Itto' }], unnamed: 1 });
  const parts = await lineParts.ask({ actor: khadija, db: made.db, now: later(5) }, { order: key.request });
  expect(parts.ok && Object.values(parts.value)[0]).toMatchObject([
    { nameLatin: 'Itto', basisPoints: 6000, agreed: true },
    { nameLatin: 'Fadma', basisPoints: 4000, agreed: false },
  ]);
});

test('who made it may be corrected until it leaves, and never after', async () => {
  const piece = await caftan();
  const { itto, fadma, show, tell, khadija, key } = piece;
  await show(2);
  await show(3);
  await tell({ [fadma.memberId]: '100' }, 4);
  expect(await tell({ [itto.memberId]: '7', [fadma.memberId]: '3' }, 5, 'days')).toMatchObject({ ok: true });
  expect(await sent(piece)).toMatchObject({ ok: true });
  expect(await tell({ [fadma.memberId]: '100' }, 40)).toMatchObject({ code: 'makers-frozen' });
  const page = await pieceMakers.ask({ actor: khadija, db: made.db, now: later(41) }, key);
  expect(page).toMatchObject({ ok: true, value: { isTold: true, mayTell: false, unit: 'days' } });
  expect(await read(piece, 41)).toMatchObject({ names: [{ nameLatin: 'Itto' }], unnamed: 1 });
});

test('no other cooperative says who made it, nor sees who did; a stranger made nothing', async () => {
  const { show, tell, key } = await caftan();
  await show(2);
  await show(3);
  const other = await made.cooperative();
  const stranger = await made.member(other, 'Tuda');
  expect(await tell({ [stranger.memberId]: '100' }, 4)).toMatchObject({ code: 'not-a-member' });
  const call = made.call(actingFor(other), later(4));
  const typed = { ...key, unit: 'parts', work: { [stranger.memberId]: '100' } };
  expect(await tellPieceMakers.perform(call, typed)).toMatchObject({ code: 'absent' });
  expect(await pieceMakers.ask({ ...call, actor: actingFor(other) }, key)).toMatchObject({ code: 'absent' });
});

test('a caftan made to order is shared among who is said to have made it, not before', async () => {
  const piece = await caftan();
  const { cooperative, itto, fadma, show, tell, khadija, key } = piece;
  await show(2);
  await show(3);
  await sent(piece);
  const order = { cooperative, order: key.request };
  await moveOrder.perform(made.call(SYSTEM, later(33)), { ...order, move: 'deliver' });
  await passTime({ now: later(9 * 24), db: made.db });
  await payOut(made);
  const rule = { cooperative, kept: '10', fromDay: '2024-01-01', decidedBy: 'Assemblée du 1er janvier' };
  await keepShareRule.perform(made.call(khadija, later(12 * 24)), rule);
  const list = async () => {
    const asked = { actor: khadija, db: made.db, now: later(12 * 24) };
    const found = await saleShares.ask(asked, { cooperative });
    return found.ok ? found.value.toShare[0] : found.code;
  };
  const before = await list();
  expect(before).toMatchObject({ isMade: true, orderId: key.request });
  expect(before).not.toHaveProperty('unit', 'days');
  await tell({ [itto.memberId]: '60', [fadma.memberId]: '40' }, 12 * 24);
  const after = await list();
  if (typeof after !== 'object' || after.parts === undefined) throw new Error('nothing is shared');
  const [hers = { amount: 0 }, others = { amount: 0 }] = after.parts;
  expect(after.parts).toMatchObject([
    { nameLatin: 'Itto', tenths: 600 },
    { nameLatin: 'Fadma', tenths: 400 },
  ]);
  expect(hers.amount + others.amount + (after.kept ?? 0)).toBe(after.net);
});
