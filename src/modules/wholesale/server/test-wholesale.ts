import sharp from 'sharp';
import { offerProduct, onProductChanged } from '#modules/market/server';
import { onEntryChanged, registerCooperative } from '#modules/registry/server';
import { openPool, testDatabase, type Db } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { sumOfBooks } from '#platform/ledger/server';
import { reading } from '#platform/database/server';
import { databaseScope, SYSTEM, type Actor, type PersonActor } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { useDictionary, type Dictionary } from '#platform/text';
import { messages } from '../messages/index.ts';
import * as wholesale from './index.ts';

/** The moment these tests happen at. */
export const NOON = new Date('2024-12-31T12:00:00Z');
const DAY_MS = 86_400_000;
export const later = (days: number) => new Date(NOON.getTime() + days * DAY_MS);

const VERBS = new Set(Object.values(wholesale).flatMap((one) => ('name' in one ? [one.name] : [])));
const SALES_BOOK = 'sales';

/** Somebody: a buyer, an officer of a cooperative, or the office of the whole market. */
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

export const OFFICE = somebody('Meryem', { everywhere: true });

export interface TestWholesale {
  readonly db: Db;
  call(actor?: Actor, now?: Date): { actor: Actor; trace: string; db: Db; now: Date };
  /** A workshop, or a union of them, registered. */
  cooperative(kind?: 'cooperative' | 'union'): Promise<string>;
  /** Something it shows on the market. */
  offer(cooperative: string, typed?: Readonly<Record<string, string>>): Promise<string>;
  /** A business the office accepted. */
  customer(name: string, typed?: Readonly<Record<string, string>>): Promise<PersonActor>;
  /** What each account of some cooperatives' books holds, in dirhams. */
  books(...cooperatives: readonly string[]): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

export const BUSINESS = {
  name: 'Hôtel Atlas',
  ice: '001525814000057',
  group: 'hotel',
  place: '04.421',
  address: '12, avenue de la gare',
  contact: 'Rim Bennani',
  phone: '0612345678',
};

/** Words of other modules that are said here. */
const OF_OTHERS = {
  'market.kind.uniform': 'Uniforme',
  'market.kind.honey': 'Miel',
  'market.kind.carpet': 'Tapis',
  'sales.reference': 'Référence',
};

export async function testWholesale(): Promise<TestWholesale> {
  const database = await testDatabase();
  const db = openPool(database.url);
  useReactions([onEntryChanged, onProductChanged, wholesale.onBatchRecalled]);
  const said: Dictionary = Object.assign({}, ...messages.fr, OF_OTHERS);
  useDictionary({ fr: said, ar: said, zgh: said, en: said });
  const jpeg = sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a1f1f' } }).jpeg();
  const photo = (await jpeg.toBuffer()).toString('base64');
  const call = (actor: Actor = SYSTEM, now = NOON) => ({ actor, trace: 'test', db, now });
  let ice = 1_525_814_000_057;
  return {
    db,
    call,
    cooperative: (kind = 'cooperative') => enter(call(), kind),
    async offer(cooperative, typed = {}) {
      const sent = { cooperative, kind: 'honey', price: '90', count: '500', photo, photoName: 'miel.jpg' };
      const offered = await offerProduct.perform(call(), { ...sent, ...typed });
      if (!offered.ok) throw new Error(`${offered.code} ${offered.field}`);
      return offered.value.product;
    },
    async customer(name, typed = {}) {
      ice += 1;
      const buyer = somebody(name);
      const asked = { ...BUSINESS, ice: String(ice).padStart(15, '0'), ...typed };
      const told = await wholesale.registerBusiness.perform(call(buyer), asked);
      if (!told.ok) throw new Error(`${told.code} ${told.field}`);
      const decided = await wholesale.decideCustomer.perform(call(OFFICE), {
        customer: buyer.personId,
        decision: 'accepted',
        termDays: '60',
        ceiling: '500000',
        ...typed,
      });
      if (!decided.ok) throw new Error(`${decided.code} ${decided.field}`);
      return buyer;
    },
    books: (...cooperatives) => booksOf(db, cooperatives),
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}

async function booksOf(db: Db, organisationIds: readonly string[]): Promise<Record<string, number>> {
  const found = await reading(
    databaseScope(SYSTEM),
    (handle) => sumOfBooks(handle, { organisationIds, book: SALES_BOOK }),
    db,
  );
  const sums = new Map<string, number>();
  for (const [account, amount] of found) {
    const name = account.replace(/order\/[^/]+/, 'order');
    sums.set(name, (sums.get(name) ?? 0) + amount / 100);
  }
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0));
}

async function enter(
  call: Parameters<typeof registerCooperative.perform>[0],
  kind: 'cooperative' | 'union',
): Promise<string> {
  const number = newId().slice(-6);
  const entered = await registerCooperative.perform(call, {
    kind,
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
