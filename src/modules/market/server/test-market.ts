import sharp from 'sharp';
import { onEntryChanged, registerCooperative } from '#modules/registry/server';
import { openPool, testDatabase, type Db } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { SYSTEM, type Actor, type PersonActor } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { useDictionary, type Dictionary } from '#platform/text';
import { messages } from '../messages/index.ts';
import { offerProduct, onProductChanged, onShopTold } from './index.ts';

/** The moment these tests happen at. */
export const NOON = new Date('2024-12-31T12:00:00Z');

export interface TestMarket {
  readonly db: Db;
  readonly photo: string;
  call(actor?: Actor, now?: Date): { actor: Actor; trace: string; db: Db; now: Date };
  /** A cooperative of weavers, registered. */
  cooperative(): Promise<string>;
  /** Something she puts on sale; its id. */
  offer(cooperative: string, typed?: Readonly<Record<string, string>>): Promise<string>;
  close(): Promise<void>;
}

export async function testMarket(): Promise<TestMarket> {
  const database = await testDatabase();
  const db = openPool(database.url);
  const { fr, ar, zgh, en } = messages;
  const said = (parts: readonly object[]): Dictionary => Object.assign({}, ...parts);
  useDictionary({ fr: said(fr), ar: said(ar), zgh: said(zgh), en: said(en) });
  useReactions([onEntryChanged, onProductChanged, onShopTold]);
  const photo = (
    await sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a1f1f' } })
      .jpeg()
      .toBuffer()
  ).toString('base64');
  const call = (actor: Actor = SYSTEM, now = NOON) => ({ actor, trace: 'test', db, now });
  return {
    db,
    photo,
    call,
    async cooperative() {
      const number = newId().slice(-6);
      const entered = await registerCooperative.perform(call(), {
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
    },
    async offer(cooperative, typed = {}) {
      const sent = { cooperative, kind: 'carpet', price: '4500', photo, photoName: 'tapis.jpg', ...typed };
      const offered = await offerProduct.perform(call(), sent);
      if (!offered.ok) throw new Error(offered.code);
      return offered.value.product;
    },
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}

/** Khadija, who acts for her cooperative, or for another. */
export function officerOf(cooperative: string): PersonActor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Khadija',
    role: 'cooperative-officer',
    verbs: new Set([
      'market.offer-product',
      'market.set-aside',
      'market.our-store',
      'market.label-page',
      'market.store-tags',
      'market.describe-product',
    ]),
    onBehalfOf: asId(cooperative),
    reach: { kind: 'organisation' },
  };
}
