import sharp from 'sharp';
import { offerProduct, onProductChanged } from '#modules/market/server';
import { onEntryChanged, registerCooperative } from '#modules/registry/server';
import { inTransaction, openPool, reading, testDatabase, type Db } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { sumOfBooks } from '#platform/ledger/server';
import { databaseScope, SYSTEM, type Actor, type PersonActor } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { useDictionary, type Dictionary } from '#platform/text';
import { messages } from '../messages/index.ts';
import { BOOK } from '../money/sales-book.ts';
import { insertCommissionPlan } from './money/commission-plan.sql.ts';
import * as sales from './index.ts';
import { asDay } from '#platform/time';
import { centimes } from '#platform/money';

export const NOON = new Date('2024-12-31T12:00:00Z');
export const later = (days: number) => new Date(NOON.getTime() + days * 86_400_000);

const KINDS = { 'market.kind.carpet': 'Tapis', 'market.kind.basket': 'Panier', 'market.kind.honey': 'Miel' };
const COMMANDS = [
  sales.cycleLists,
  sales.handOverAtPoint,
  sales.holdCycle,
  sales.joinCycle,
  sales.offerInCycle,
  sales.approvePayouts,
  sales.listPayouts,
  sales.payoutBatch,
  sales.settlePayout,
  sales.beginCardPayment,
  sales.changeMyOrder,
  sales.confirmOrder,
  sales.forgiveParcels,
  sales.keepCartLine,
  sales.keepTerms,
  sales.moveOrder,
  sales.placePurchase,
  sales.recordPayment,
  sales.refundOrder,
  sales.salesWorklist,
  sales.settleDispute,
  sales.takeFromPoint,
  sales.sellerOrder,
  sales.sellerOrders,
  sales.sellerMoney,
  sales.seeTalk,
  sales.writeMessage,
  sales.writeMyMessage,
];

/** Somebody: by herself, for her cooperative, or for the office of the whole market. */
export function somebody(
  name: string,
  for_: { readonly cooperative?: string; readonly everywhere?: true } = {},
): PersonActor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name,
    role: 'test',
    verbs: new Set(COMMANDS.map((command) => command.name)),
    onBehalfOf: for_.cooperative === undefined ? newId() : asId(for_.cooperative),
    reach: for_.everywhere === true ? { kind: 'everything' } : { kind: 'organisation' },
  };
}

export interface TestSales {
  readonly db: Db;
  readonly url: string;
  call(actor?: Actor, now?: Date): { actor: Actor; trace: string; db: Db; now: Date };
  /** A cooperative of weavers, registered. */
  cooperative(): Promise<string>;
  offer(cooperative: string, typed?: Readonly<Record<string, string>>): Promise<string>;
  /** Puts things in somebody's cart and buys them; what came of it. */
  buy(
    buyer: PersonActor,
    things: readonly string[],
    typed?: Readonly<Record<string, unknown>>,
    now?: Date,
  ): ReturnType<typeof sales.placePurchase.perform>;
  /** The purchase as its buyer sees it. */
  shown(buyer: PersonActor, purchase: string, now?: Date): Promise<Shown>;
  /** What each account of some cooperatives' books holds, in dirhams. */
  books(...cooperatives: readonly string[]): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

export type Shown = Extract<Awaited<ReturnType<typeof sales.myPurchase.ask>>, { ok: true }>['value'];

export async function testSales(): Promise<TestSales> {
  const database = await testDatabase();
  const db = openPool(database.url);
  useReactions([onEntryChanged, onProductChanged]);
  const said: Dictionary = Object.assign({}, ...messages.fr, KINDS);
  useDictionary({ fr: said, ar: said, zgh: said, en: said });
  const photo = await aPhoto();
  const call = (actor: Actor = SYSTEM, now = NOON) => ({ actor, trace: 'test', db, now });
  await keepThreePerCent(db);
  const shown = async (buyer: PersonActor, purchase: string, now = NOON) => {
    const answer = await sales.myPurchase.ask({ actor: buyer, db, now }, { purchase });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };
  return {
    db,
    url: database.url,
    call,
    shown,
    cooperative: () => enter(call()),
    async offer(cooperative, typed = {}) {
      const sent = { cooperative, kind: 'carpet', price: '4500', photo, photoName: 'tapis.jpg', ...typed };
      const offered = await offerProduct.perform(call(), sent);
      if (!offered.ok) throw new Error(offered.code);
      return offered.value.product;
    },
    async buy(buyer, things, typed = {}, now = NOON) {
      for (const product of things) {
        const kept = await sales.keepCartLine.perform(call(buyer, now), { product, quantity: '1' });
        if (!kept.ok) throw new Error(kept.code);
      }
      return sales.placePurchase.perform(call(buyer, now), {
        ...CONTACT,
        total: await totalOf(db, buyer, typed),
        ...typed,
      });
    },
    books: (...cooperatives) => booksOf(db, cooperatives),
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}

/** Where Driss has his parcels sent. */
export const CONTACT = {
  name: 'Driss Lahlimi',
  phone: '0612345678',
  place: '04.421',
  city: 'Salé',
  quarter: 'Hay Salam',
  landmark: 'Derrière la mosquée',
  paymentWay: 'cash',
  agreed: 'yes',
};

async function totalOf(db: Db, buyer: PersonActor, typed: Readonly<Record<string, unknown>>) {
  const cart = await sales.myCart.ask({ actor: buyer, db, now: NOON }, { to: CONTACT.place });
  if (!cart.ok) throw new Error(cart.code);
  const ways = new Map(Object.entries(Object(typed.ways)));
  const delivery = cart.value.parts
    .filter(({ organisationId }) => ways.get(organisationId) !== 'pick-up')
    .reduce((sum, { rate }) => sum + (rate?.price ?? 0), 0);
  return String((cart.value.goods + delivery) / 100);
}

async function enter(call: Parameters<typeof registerCooperative.perform>[0]): Promise<string> {
  const number = newId().slice(-6);
  const entered = await registerCooperative.perform(call, {
    kind: 'cooperative',
    nameFr: `Tissage ${number}`,
    nameAr: `نسيج ${number}`,
    communeCode: '05.301.03.07',
    sector: 'artisanat',
    registeredOn: '2021-04-12',
    filedDay: '2021-04-12',
    women: '11',
    men: '0',
  });
  if (!entered.ok) throw new Error(entered.code);
  return entered.value.organisationId;
}

async function aPhoto(): Promise<string> {
  const made = sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a1f1f' } }).jpeg();
  return (await made.toBuffer()).toString('base64');
}

/** Three per cent for the house, one dirham at least. */
function keepThreePerCent(db: Db): Promise<boolean> {
  const parts = [{ name: 'platform', basisPoints: 300, floor: centimes(1_00) }];
  const plan = { fromDay: asDay('2024-01-01'), parts, now: NOON };
  return inTransaction(databaseScope(SYSTEM), (tx) => insertCommissionPlan(tx, plan), db);
}

async function booksOf(db: Db, organisationIds: readonly string[]): Promise<Record<string, number>> {
  const found = await reading(
    databaseScope(SYSTEM),
    (handle) => sumOfBooks(handle, { organisationIds, book: BOOK }),
    db,
  );
  const sums = new Map<string, number>();
  for (const [account, amount] of found) {
    const name = account.replace(/order\/[^/]+/, 'order');
    sums.set(name, (sums.get(name) ?? 0) + amount / 100);
  }
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0));
}
