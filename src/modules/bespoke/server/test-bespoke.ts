import sharp from 'sharp';
import { offerProduct, onProductChanged } from '#modules/market/server';
import { onEntryChanged, registerCooperative } from '#modules/registry/server';
import * as sales from '#modules/sales/server';
import { openPool, reading, testDatabase, type Db } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { sumOfBooks } from '#platform/ledger/server';
import { databaseScope, SYSTEM, type Actor, type PersonActor } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { useDictionary, type Dictionary } from '#platform/text';
import { messages } from '../messages/index.ts';
import * as bespoke from './index.ts';

/** The moment these tests begin at. */
export const NOON = new Date('2024-12-31T12:00:00Z');
const DAY_MS = 86_400_000;
export const later = (days: number) => new Date(NOON.getTime() + days * DAY_MS);

const VERBS = new Set([
  ...Object.values(bespoke).flatMap((one) => (typeof one === 'object' && 'kind' in one ? [one.name] : [])),
  ...Object.values(sales).flatMap((one) => (typeof one === 'object' && 'kind' in one ? [one.name] : [])),
]);

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

/** What other modules say in these tests. */
const ELSEWHERE = {
  'market.kind.caftan': 'Caftan',
  'sales.sms.shipped': '{reference}',
  'sales.sms.lapsed': '{reference}',
  'sales.sms.cancelled': '{reference}',
};

/** What Driss's sister measures, and how she is reached. */
export const ASKING = {
  boxes: { 'm-bust': '92', 'm-waist': '٧٤', 'm-hips': '98', 'm-length': '140' },
  name: 'Zineb Lahlimi',
  phone: '0612345679',
  city: 'Salé',
  seen: '2000',
};

/** Where it is sent and how it is paid, once an offer is accepted. */
export const ACCEPTING = {
  place: '04.421',
  city: 'Salé',
  quarter: 'Hay Salam',
  deliveryWay: 'courier',
  paymentWay: 'transfer',
  agreed: 'yes',
  total: '2045',
};

/** How the caftan of these tests is made: 2,000 dirhams, 40 % first, three stages. */
export const CAFTAN = {
  measures: ['bust', 'waist', 'hips', 'length'],
  base: '2000',
  days: '20',
  depositPerCent: '40',
  stages: ['cut', 'sewn'],
  boxes: { 'keep-0': '0', 'keep-1': '15', 'keep-2': '30', 'keep-3': '40' },
};

export interface TestBespoke {
  readonly db: Db;
  readonly photo: string;
  call(actor?: Actor, now?: Date): { actor: Actor; trace: string; db: Db; now: Date };
  cooperative(): Promise<string>;
  /** A caftan this cooperative makes to order, with its model told. */
  caftan(cooperative: string): Promise<string>;
  /** What each account of a cooperative's book holds, in centimes; credits above nothing. */
  book(cooperative: string): Promise<ReadonlyMap<string, number>>;
  close(): Promise<void>;
}

export async function testBespoke(): Promise<TestBespoke> {
  const database = await testDatabase();
  const db = openPool(database.url);
  useReactions([onEntryChanged, onProductChanged, bespoke.onProductChanged]);
  const [fr] = messages.fr;
  const said: Dictionary = { ...fr, ...ELSEWHERE };
  useDictionary({ fr: said, ar: said, zgh: said, en: said });
  const photo = await aPhoto();
  const call = (actor: Actor = SYSTEM, now = NOON) => ({ actor, trace: 'test', db, now });
  return {
    db,
    photo,
    call,
    cooperative: () => enter(call()),
    async caftan(cooperative) {
      const sent = { cooperative, kind: 'caftan', price: '2000', photo, photoName: 'caftan.jpg' };
      const offered = await offerProduct.perform(call(), sent);
      if (!offered.ok) throw new Error(offered.code);
      const { product } = offered.value;
      const told = await bespoke.tellModel.perform(call(), { cooperative, product, ...CAFTAN });
      if (!told.ok) throw new Error(told.code);
      return product;
    },
    async book(cooperative) {
      const found = await reading(
        databaseScope(SYSTEM),
        (handle) => sumOfBooks(handle, { organisationIds: [cooperative], book: 'sales' }),
        db,
      );
      return new Map(
        [...found].map(([account, amount]) => [account.replace(/\/[0-9a-f-]{36}/, ''), 0 - amount]),
      );
    },
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}

async function enter(call: Parameters<typeof registerCooperative.perform>[0]): Promise<string> {
  const number = newId().slice(-6);
  const entered = await registerCooperative.perform(call, {
    kind: 'cooperative',
    nameFr: `Couture ${number}`,
    nameAr: `خياطة ${number}`,
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
  const made = sharp({ create: { width: 640, height: 480, channels: 3, background: '#243a6b' } }).jpeg();
  return (await made.toBuffer()).toString('base64');
}
