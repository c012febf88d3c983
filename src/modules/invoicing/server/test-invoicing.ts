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
import { listOfYear, type StoredDocument } from './document/document.sql.ts';
import * as invoicing from './index.ts';
import { buy, follow, type Calling, type Sold } from './test-sold.ts';
import { aPhoto, did, later, NOON } from './test-steps.ts';

export { later, NOON };

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

const TOLD = [
  'accepted',
  'ready',
  'shipped',
  'taken-back',
  'taken-back-part',
  'settled-for-both',
  'lost',
].map((name) => `sales.sms.${name}`);
const KINDS = {
  'registry.kind.cooperative': 'Coopérative',
  'market.kind.carpet': 'Tapis',
  'market.kind.honey': 'Miel',
  'market.kind.basket': 'Panier',
};
const PRICES: Readonly<Record<string, string>> = { carpet: '4500', honey: '80.05', basket: '120.10' };

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
    'wholesale.sms.complaint-asked': 'asked',
    'wholesale.sms.complaint-granted': 'granted',
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
