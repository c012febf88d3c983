import { sql } from 'kysely';
import { offerProduct, onProductChanged } from '#modules/market/server';
import { onEntryChanged, registerCooperative } from '#modules/registry/server';
import * as sales from '#modules/sales/server';
import * as wholesale from '#modules/wholesale/server';
import { inTransaction, openPool, testDatabase, type Db } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { databaseScope, SYSTEM, type Actor, type PersonActor } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { useDictionary, type Dictionary } from '#platform/text';
import { messages } from '../messages/index.ts';
import { listOfOrder, listOfYear, type StoredDocument } from './document/document.sql.ts';
import * as invoicing from './index.ts';
import { aPhoto, did } from './test-steps.ts';

/** The moment these tests happen at. */
export const NOON = new Date('2024-12-31T12:00:00Z');
const DAY_MS = 86_400_000;
export const later = (days: number) => new Date(NOON.getTime() + days * DAY_MS);

const VERBS = new Set(
  [...Object.values(sales), ...Object.values(wholesale), ...Object.values(invoicing)].flatMap((one) =>
    typeof one === 'object' && 'kind' in one && 'name' in one ? [one.name] : [],
  ),
);

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
    verbs: VERBS,
    onBehalfOf: for_.cooperative === undefined ? newId() : asId(for_.cooperative),
    reach: for_.everywhere === true ? { kind: 'everything' } : { kind: 'organisation' },
  };
}

export const MERYEM = somebody('Meryem', { everywhere: true });

const CONTACT = {
  name: 'Driss Lahlimi',
  phone: '0612345678',
  place: '04.421',
  city: 'Salé',
  quarter: 'Hay Salam',
  paymentWay: 'transfer',
  agreed: 'yes',
};

/** An order under way, with what may be done to it. */
export interface Sold {
  readonly cooperative: string;
  readonly order: string;
  readonly purchase: string;
  readonly driss: PersonActor;
  does(move: string, now?: Date): Promise<void>;
  asks(move: string, now?: Date): Promise<void>;
  papers(): Promise<StoredDocument[]>;
}

export interface TestInvoicing {
  readonly url: string;
  readonly db: Db;
  call(actor?: Actor, now?: Date): { actor: Actor; trace: string; db: Db; now: Date };
  cooperative(): Promise<string>;
  /** One thing of each kind, bought at once from a cooperative, paid where it is not paid at the door. */
  sold(
    cooperative: string,
    typed?: Readonly<Record<string, string>>,
    kinds?: readonly string[],
  ): Promise<Sold>;
  ofYear(cooperative: string, year?: number): Promise<StoredDocument[]>;
  close(): Promise<void>;
}

const TOLD = ['accepted', 'ready', 'shipped', 'taken-back', 'settled-for-both', 'lost'].map(
  (name) => `sales.sms.${name}`,
);
const KINDS = {
  'registry.kind.cooperative': 'Coopérative',
  'market.kind.carpet': 'Tapis',
  'market.kind.honey': 'Miel',
  'market.kind.basket': 'Panier',
};
const PRICES: Readonly<Record<string, string>> = { carpet: '4500', honey: '80.05', basket: '120.10' };

/** A call of a command, by whom and when. */
type Calling = (actor?: Actor, now?: Date) => ReturnType<TestInvoicing['call']>;

export async function testInvoicing(): Promise<TestInvoicing> {
  const database = await testDatabase();
  const db = openPool(database.url);
  useReactions([
    onEntryChanged,
    onProductChanged,
    invoicing.onLotCounted,
    invoicing.onLotReturned,
    invoicing.onOrderMoved,
    invoicing.onPayoutConfirmed,
  ]);
  const [fr] = messages.fr;
  const said: Dictionary = {
    ...fr,
    ...KINDS,
    'wholesale.sms.sent': 'sent',
    ...Object.fromEntries(TOLD.map((key) => [key, key])),
  };
  useDictionary({ fr: said, ar: said, zgh: said, en: said });
  await sql`insert into sales.commission_plan (from_day, parts, decided_at) values ('2024-01-01',
    '[{"name": "platform", "basisPoints": 300, "floor": 100}]', ${NOON})`.execute(db);
  const call: Calling = (actor = SYSTEM, now = NOON) => ({ actor, trace: 'test', db, now });
  const photo = await aPhoto();
  return {
    url: database.url,
    db,
    call,
    cooperative: () => enter(call()),
    ofYear: (cooperative, year = 2024) =>
      inTransaction(databaseScope(SYSTEM), (tx) => listOfYear(tx, cooperative, year), db),
    async sold(cooperative, typed = {}, kinds = ['carpet']) {
      const driss = somebody('Driss');
      for (const kind of kinds) {
        const sent = { cooperative, kind, price: PRICES[kind], photo, photoName: 'p.jpg', count: '50' };
        const { product } = await did(offerProduct.perform(call(), sent));
        await did(sales.keepCartLine.perform(call(driss), { product, quantity: '1' }));
      }
      return follow(call, { ...(await buy(call, { driss, cooperative, typed })), cooperative, driss });
    },
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}

interface Buying {
  readonly driss: PersonActor;
  readonly cooperative: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** What is in the cart is bought, and paid or confirmed by telephone. */
async function buy(call: Calling, { driss, cooperative, typed }: Buying) {
  const asking = { actor: driss, db: call().db, now: NOON };
  const cart = await did(sales.myCart.ask(asking, { to: CONTACT.place }));
  const rate = typed.way === 'pick-up' ? 0 : (cart.parts[0]?.rate?.price ?? 0);
  const total = String((cart.goods + rate) / 100);
  const ways = typed.way === undefined ? {} : { [cooperative]: typed.way };
  const placing = { ...CONTACT, total, ...typed, ways };
  const { purchase, reference } = await did(sales.placePurchase.perform(call(driss), placing));
  const shown = await did(sales.myPurchase.ask(asking, { purchase }));
  const order = shown.orders[0]?.orderId ?? '';
  if (placing.paymentWay === 'cash') await did(sales.confirmOrder.perform(call(), { cooperative, order }));
  else await did(sales.recordPayment.perform(call(), { reference, amount: total }));
  return { purchase, order };
}

function follow(call: Calling, about: Pick<Sold, 'cooperative' | 'order' | 'purchase' | 'driss'>): Sold {
  const { cooperative, order, purchase, driss } = about;
  const key = { cooperative, order };
  return {
    ...about,
    does: async (move, now = NOON) =>
      void (await did(sales.moveOrder.perform(call(SYSTEM, now), { ...key, move }))),
    asks: async (move, now = NOON) =>
      void (await did(sales.changeMyOrder.perform(call(driss, now), { ...key, purchase, move }))),
    papers: () => inTransaction(databaseScope(SYSTEM), (tx) => listOfOrder(tx, key), call().db),
  };
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
