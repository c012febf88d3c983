import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  courierFile,
  courierFiles,
  bringMarketRemittance,
  bringRemittance,
  moveOrder,
  settleCourierLine,
} from '../index.ts';
import { passTime } from '../order/pass-time.ts';
import { carpetOrder } from '../test-order.ts';
import { later, NOON, somebody, testSales, type TestSales } from '../test-sales.ts';
import { confirmOrder } from '../order/confirm-order.ts';

let sales: TestSales;
beforeAll(async () => {
  sales = await testSales();
});
afterAll(() => sales.close());

const MERYEM = {
  ...somebody('Meryem', { everywhere: true }),
  verbs: new Set(
    [bringMarketRemittance, courierFile, courierFiles, settleCourierLine, bringRemittance].map(
      ({ name }) => name,
    ),
  ),
};

/** A carpet on its way, to be paid at the door. */
async function onItsWay() {
  const one = await ready();
  await one.does('ship');
  return one;
}

async function ready() {
  const one = await carpetOrder(sales);
  await one.does('accept');
  await confirmOrder.perform(sales.call(one.khadija), one.key);
  await one.does('make-ready');
  return one;
}

const ship = ({ khadija, key }: Awaited<ReturnType<typeof ready>>, courier: string) =>
  moveOrder.perform(sales.call(khadija), { ...key, move: 'ship', courier });

const csv = (rows: readonly string[]) =>
  Buffer.from(['Référence;Montant encaissé', ...rows].join('\n')).toString('base64');

const bring = (content: string, now = NOON) =>
  bringMarketRemittance.perform(sales.call(MERYEM, now), {
    courier: 'Amana',
    fileName: 'amana.csv',
    content,
  });

async function linesOf(file: string) {
  const shown = await courierFile.ask({ actor: MERYEM, db: sales.db, now: NOON }, { file });
  if (!shown.ok) throw new Error(shown.code);
  return shown.value;
}

test('what fits is taken, a double, a short, an unknown line wait; the same again is nothing', async () => {
  const [one, short] = [await onItsWay(), await onItsWay()];
  const content = csv([
    `${one.reference};4545`,
    `${one.reference};4545`,
    `${short.reference};4500`,
    'TW-ZZZZ-ZZZZ;120',
    `${one.reference};beaucoup`,
  ]);
  const brought = await bring(content);
  expect(brought).toMatchObject({ value: { known: false, matched: 1, waiting: 4 } });
  const books = await sales.books(one.cooperative);
  expect(books).toEqual({ 'received/bank': 4545, 'order/escrow': -4545 });
  expect(await one.state()).toBe('delivered');
  const file = brought.ok ? brought.value.file : '';
  const again = await bring(content, later(1));
  expect(again).toMatchObject({ value: { known: true, file } });
  expect(await sales.books(one.cooperative)).toEqual(books);
  const { waiting, settled } = await linesOf(file);
  expect(waiting.map(({ state }) => state)).toEqual(['double', 'short', 'unknown', 'unreadable']);
  expect(settled).toMatchObject([{ state: 'matched', taken: 4545_00 }]);
});

test('each waiting line is settled by hand: taken, named rightly, or left out with a reason', async () => {
  const [short, misspelt, over] = [await onItsWay(), await onItsWay(), await onItsWay()];
  const brought = await bring(
    csv([`${short.reference};4500`, 'TW-YYYY-YYYY;4545', `${over.reference};5000`, 'TW-XXXX-XXXX;1']),
  );
  if (!brought.ok) throw new Error(brought.code);
  const { file, organisationId: owner } = brought.value;
  const { waiting } = await linesOf(file);
  const settle = (at: number, typed: object) =>
    settleCourierLine.perform(sales.call(MERYEM), { owner, line: waiting[at]?.lineId, ...typed });
  expect(await settle(0, { as: 'take' })).toMatchObject({ ok: true });
  expect(await settle(0, { as: 'take' })).toMatchObject({ code: 'line-settled-already' });
  expect(await settle(1, { as: 'match', reference: 'TW-0000-0000' })).toMatchObject({
    code: 'reference-unknown',
  });
  expect(await settle(1, { as: 'match', reference: misspelt.reference.toLowerCase() })).toMatchObject({
    ok: true,
  });
  expect(await settle(2, { as: 'take' })).toMatchObject({ ok: true });
  expect(await settle(3, { as: 'drop' })).toMatchObject({ code: 'reason-missing', field: 'note' });
  expect(await settle(3, { as: 'drop', note: 'Colis d’une autre boutique' })).toMatchObject({ ok: true });
  expect((await linesOf(file)).waiting).toEqual([]);
  expect(await sales.books(short.cooperative)).toMatchObject({
    'received/bank': 4500,
    'received/courier': 45,
  });
  expect(await sales.books(misspelt.cooperative)).toMatchObject({ 'received/bank': 4545 });
  expect(await sales.books(over.cooperative)).toMatchObject({ 'received/bank': 4545 });
});

test('paid to the cooperative by its own courier, the money is set against what is due to it', async () => {
  const one = await onItsWay();
  const other = await onItsWay();
  const khadija = { ...one.khadija, verbs: MERYEM.verbs };
  const content = csv([`${one.reference};4545`, `${other.reference};4545`]);
  const sent = { cooperative: one.cooperative, courier: 'Le taxi', fileName: 'taxi.csv', content };
  const brought = await bringRemittance.perform(sales.call(khadija), sent);
  // The parcel of another cooperative is nothing she may read.
  expect(brought).toMatchObject({ value: { matched: 1, waiting: 1 } });
  await passTime({ now: later(8), db: sales.db });
  const books = await sales.books(one.cooperative);
  // 4 545 in hand, 162 of commission and tax due to the house.
  expect(books).toMatchObject({ 'seller/payable': 162, 'house/commission': -135 });
  expect(books['received/seller-cash']).toBeUndefined();
  expect(await bring(csv([`${one.reference};4545`]))).toMatchObject({ value: { matched: 0, waiting: 1 } });
});

test.each([
  ['nothing', '', 'file-missing'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]).toString('base64'), 'file-not-a-list'],
  ['a letter', Buffer.from('Bonjour,\nvoici la liste.').toString('base64'), 'columns-not-found'],
  ['titles alone', csv([]), 'no-lines'],
])('%s is no file of a courier', async (_, content, code) => {
  const answer = await bring(content);
  const said = answer.ok ? '' : answer.code === 'invalid' ? answer.fields?.content : answer.code;
  expect(said).toBe(code);
});

test('M5: each courier has its own account, however spelt, and who brings the money had it', async () => {
  const [named, unnamed] = [await ready(), await ready()];
  await ship(named, 'AMANA Messagerie');
  await ship(unnamed, '');
  for (const one of [named, unnamed]) await one.does('deliver');
  expect(await sales.books(named.cooperative)).toMatchObject({ 'received/courier/amana-messagerie': 4545 });
  expect(await sales.books(unnamed.cooperative)).toMatchObject({ 'received/courier': 4545 });
  const debts = async () => {
    const shown = await courierFiles.ask({ actor: MERYEM, db: sales.db, now: NOON }, {});
    return shown.ok ? shown.value.owing.filter(({ courier }) => courier === 'amana messagerie') : [];
  };
  expect(await debts()).toEqual([{ courier: 'amana messagerie', amount: 4545_00 }]);
  const content = csv([`${named.reference};4545`, `${unnamed.reference};4545`]);
  const brought = { courier: 'Amana messagerie', fileName: 'amana.csv', content };
  expect(await bringMarketRemittance.perform(sales.call(MERYEM), brought)).toMatchObject({
    value: { matched: 2 },
  });
  for (const one of [named, unnamed])
    expect(await sales.books(one.cooperative)).toEqual({ 'received/bank': 4545, 'order/escrow': -4545 });
  expect(await debts()).toEqual([]);
});
